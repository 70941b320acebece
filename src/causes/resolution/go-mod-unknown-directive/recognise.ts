import type { Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "repository",
  wordings: [
    {
      pattern:
        /(?<file>[^\s:]{0,300}go\.mod):(?<line>\d+): unknown (?:directive|block type): (?<directive>toolchain|tool|godebug|ignore|retract|exclude)\b/,
    },
  ],
  message: ({ file, line, directive }) =>
    `the image's Go is too old to know \`${directive ?? ""}\` (\`${file ?? "go.mod"}\`, line ${line ?? "?"}); use a newer golang image`,
};
