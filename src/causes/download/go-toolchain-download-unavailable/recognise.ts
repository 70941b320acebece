import type { Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "repository",
  wordings: [
    { pattern: /go: download go(?<version>[\w.]+) for (?<platform>\S+): toolchain not available/ },
    { pattern: /invalid toolchain: go(?<version>[\w.]+) is a language version but not a toolchain version/ },
    { pattern: /go: cannot find "go(?<version>[\w.]+)" in PATH/ },
    { pattern: /go: no releases found for go >= (?<version>[\w.]+)/ },
  ],
  message: ({ version }) =>
    `there is no Go release \`go${version ?? ""}\` to download: a go line without a patch number names a language version; write \`go ${version ?? "1.N"}.0\`, or use a golang image that is new enough`,
};
