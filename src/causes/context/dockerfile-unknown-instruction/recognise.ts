import { named, type Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "repository",
  wordings: [
    { pattern: /parse error (?:on )?line (?<line>\d+): unknown instruction: (?<word>\S+)/i },
    { pattern: /Unknown instruction: "(?<word>[^"]+)"/i },
  ],
  message: ({ line, word }) =>
    `${line === undefined ? "a line" : `line ${line}`} of the Dockerfile begins with ${named(word, "a word")}, which is no instruction: a typo, a missing \`\\\` at the end of the line before, or the mark of a merge`,
};
