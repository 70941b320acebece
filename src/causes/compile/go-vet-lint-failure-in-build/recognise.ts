import type { Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "repository",
  wordings: [
    {
      pattern:
        /(?:can't load config|Error: can't load config): the Go language version \(go(?<used>[\d.]+)\) used to build golangci-lint is lower than the targeted Go version \((?<wanted>[\d.]+)\)/,
    },
    {
      pattern:
        /^(?:level=error msg="|Error: )?.{0,40}Running error: .{0,200}golangci|level=error msg="\[linters_context\]/,
      guess: true,
    },
    { pattern: /^vet: (?<file>[^\s:]{1,300}\.go):(?<line>\d+):\d+: / },
    { pattern: /^\d+ issues?:$/, weight: "passing" },
  ],
  message: ({ used, wanted }) =>
    used !== undefined
      ? `golangci-lint was built with Go ${used} and refuses code for Go ${wanted ?? "a newer release"}; install a newer version of it, and pin it`
      : "a linter that runs in the image build finds something; mend it, or lint in CI and not in the Dockerfile",
};
