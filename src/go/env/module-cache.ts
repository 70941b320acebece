/**
 * Where the go command keeps modules: GOMODCACHE, else `pkg/mod` of the first GOPATH, else of `go` in the home directory.
 * Settings of `go env -w` are not read. @see https://pkg.go.dev/cmd/go#hdr-Environment_variables
 */
export function moduleCacheDirectory(env: Readonly<Record<string, string | undefined>>): string | undefined {
  if (env["GOMODCACHE"]) return env["GOMODCACHE"];
  const [first = ""] = (env["GOPATH"] ?? "").split(":");
  if (first !== "") return `${first}/pkg/mod`;
  const home = env["HOME"] ?? env["USERPROFILE"];
  return home === undefined || home === "" ? undefined : `${home}/go/pkg/mod`;
}
