import { named, type Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "repository",
  wordings: [
    { pattern: /illegal exclusion pattern: "(?<pattern>[^"]*)"/ },
    {
      pattern:
        /failed to (?:solve|parse|match|read) .*syntax error in pattern|^(?:ERROR|error): .*syntax error in pattern$/,
    },
  ],
  message: ({ pattern }) =>
    `.dockerignore has a line that is no pattern (${named(pattern, "see its brackets and `!`")}); mend it`,
};
