/** Programs that a shell doesn't find, by what they are for. */

const MANAGERS = /^(?:apt-get|apt|apk|yum|dnf|microdnf|tdnf|zypper|dpkg|pacman)$/;
const SHELLS = /^(?:make|bash|\/bin\/bash|\/usr\/bin\/bash|zsh|ksh)$/;
const GENERATORS =
  /^(?:protoc(?:-gen-[\w-]+)?|buf|swag|swagger|mockgen|mockery|moq|counterfeiter|wire|stringer|enumer|templ|sqlc|sqlboiler|gqlgen|oapi-codegen|ogen|ent|easyjson|go-bindata|statik|packr2?|rice|controller-gen|deepcopy-gen|conversion-gen|goyacc|golangci-lint|staticcheck|golint|goimports|gofumpt|gotestsum|goose|migrate|air|dlv|ko|mage|task|govulncheck|gosec|wails|tinygo|abigen|bpf2go|xo|jet|kustomize|msgp|ffjson|gomplate)$/;

export type ToolKind = "go" | "manager" | "shell" | "generator" | "script" | "other";

/** What kind of program a name is; a path in the image is a script. */
export function toolOf(name: string | undefined): ToolKind {
  if (name === undefined) return "other";
  if (name === "go" || name === "/usr/local/go/bin/go") return "go";
  if (SHELLS.test(name)) return "shell";
  if (name.includes("/")) return "script";
  if (MANAGERS.test(name)) return "manager";
  return GENERATORS.test(name) ? "generator" : "other";
}

/** A path that is more likely a script than a program. */
export function isScript(path: string | undefined): boolean {
  return path !== undefined && /\.(?:sh|bash|py|pl|rb)$|entrypoint[\w.-]*$|\/docker-[\w-]+$/.test(path);
}
