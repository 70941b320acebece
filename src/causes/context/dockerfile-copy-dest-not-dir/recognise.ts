import type { Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "repository",
  wordings: [
    {
      pattern:
        /When using (?<keyword>COPY|ADD) with more than one source file, the destination must be a directory and end with a \//,
    },
  ],
  message: ({ keyword }) =>
    `${keyword ?? "COPY"} has several sources, so the classic builder wants a destination that ends with a slash: \`./\` instead of \`.\`; BuildKit doesn't mind`,
};
