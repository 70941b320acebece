import { named, type Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "repository",
  wordings: [{ pattern: /cannot find package "(?<package>[^".][^"]*)" in any of:/ }],
  message: (data) =>
    `go works without modules (\`GO111MODULE=off\`, or a Go before 1.16 outside of a module) and finds ${named(data["package"], "a package")} neither in GOROOT nor in GOPATH; give the project a go.mod (\`go mod init\`), copy it, and don't switch modules off`,
};
