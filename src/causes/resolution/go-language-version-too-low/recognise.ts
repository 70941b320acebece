import type { Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "repository",
  wordings: [
    {
      pattern:
        /(?<file>[^\s:]{1,300}\.go):(?<line>\d+):\d+: (?<what>.{1,200}?) requires go(?<needed>1\.\d+) or later \(-lang was set to go(?<set>1\.\d+)/,
    },
    {
      pattern: /(?<file>[^\s:]{1,300}\.go):(?<line>\d+):\d+: (?<what>.{1,200}?) requires go(?<needed>1\.\d+) or later/,
    },
  ],
  message: ({ file, line, needed, set }) =>
    `\`${file ?? "a file"}\` (line ${line ?? "?"}) uses the language of Go ${needed ?? "?"}, but the go line of its go.mod says ${set ?? "less"}; raise the go line: \`go mod edit -go=${needed ?? "1.x"}\``,
};
