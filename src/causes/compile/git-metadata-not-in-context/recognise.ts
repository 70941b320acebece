import type { Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "repository",
  wordings: [
    { pattern: /fatal: not a git repository/, when: (_, { step }) => step !== undefined },
    { pattern: /fatal: not a git repository/, guess: true },
    { pattern: /fatal: No names found, cannot describe anything/ },
    { pattern: /fatal: your current branch '[^']+' does not have any commits yet/, guess: true },
  ],
  message: () =>
    "git is asked about a version, but `.git` is not in the image (.dockerignore hides it, or it is not copied); give the version as a build argument instead, or copy `.git`",
};
