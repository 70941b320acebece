import { named, type Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "repository",
  wordings: [{ pattern: /copying \S+\/a\.out: open (?<output>[^\s:]+): permission denied/ }],
  message: ({ output }) =>
    `the user of the step may not write ${named(output, "the program")}; build as root before \`USER\`, or into a directory of that user`,
};
