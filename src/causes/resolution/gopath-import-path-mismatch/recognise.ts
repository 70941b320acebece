import { named, type Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "repository",
  wordings: [
    // the project's own package that isn't copied, and a package that its repository no longer has, look the same
    { pattern: /cannot find package "(?<package>[^".][^"]*)" in any of:/, guess: true },
    { pattern: /"(?<package>\.[^"]*)" is relative, but relative import paths are not supported in module mode/ },
    { pattern: /local import "(?<package>\.[^"]*)" in non-local package/ },
    { pattern: /package (?<package>\S+): cannot download, \$GOPATH (?:not set|must not be set)/, guess: true },
    {
      pattern: /unrecognized import path "(?<package>[\w/-]+)"[: (]+import path does not begin with hostname/,
      guess: true,
    },
    { pattern: /use of vendored package not allowed/, guess: true },
  ],
  message: (data) =>
    `go works without modules (\`GO111MODULE=off\`, or a Go before 1.16 outside of a module) and finds ${named(data["package"], "a package")} neither in GOROOT nor in GOPATH; give the project a go.mod (\`go mod init\`), copy it, and don't switch modules off`,
  decide: (data) =>
    `is ${named(data["package"], "the package")} one of the project's own? Then it is not copied to its place in GOPATH; else see whether its repository still has it`,
};
