import type { Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "repository",
  wordings: [
    {
      pattern: /cannot copy from stage "(?<stage>[^"]+)", it needs to be defined before current stage "(?<own>[^"]+)"/,
    },
  ],
  message: ({ stage, own }) =>
    `stage \`${own ?? ""}\` copies from \`${stage ?? ""}\`, which stands below it; move that stage up`,
};
