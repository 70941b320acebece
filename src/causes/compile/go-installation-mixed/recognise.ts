import { named, type Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "repository",
  rank: 3,
  wordings: [
    {
      pattern:
        /(?:compile|asm|link|vet|cgo): version "(?<version>go[^"]+)" does not match go tool version "(?<version2>go[^"]+)"/,
    },
    { pattern: /object is \[linux \w+ (?<version>go\S+) .{0,80}\] expected \[linux \w+ (?<version2>go\S+)/ },
    {
      pattern:
        /go(?: tool)?: no such tool "(?<tool>compile|link|asm|cgo)"|go: error obtaining buildID for go tool (?<tool2>\w+): fork\/exec \S+: no such file or directory/,
    },
    { pattern: /fork\/exec \/\S+\/pkg\/tool\/\w+\/(?<tool>\w+): no such file or directory/ },
    {
      pattern: /package (?<tool>fmt|os|errors|runtime|unsafe|bytes|strings|bufio|io) is not in (?:std|GOROOT) \(/,
    },
    { pattern: /cannot find package "(?<tool>runtime|fmt|unsafe|runtime\/cgo|errors|os)" in any of:/ },
  ],
  message: ({ version, version2, tool, tool2 }) =>
    version === undefined
      ? `this Go is not whole: it lacks ${named(tool ?? tool2, "a part of itself")}; GOROOT is set to another place, or only a part of /usr/local/go was copied: leave GOROOT unset, and use the golang image or copy the directory whole`
      : `two releases of Go are mixed: ${named(version, "one")} and ${named(version2, "another one")}; GOROOT is set, or one was unpacked over the other: leave GOROOT unset, and \`rm -rf /usr/local/go\` before unpacking`,
};
