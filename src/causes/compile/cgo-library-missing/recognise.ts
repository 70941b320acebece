import type { Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "repository",
  wordings: [
    { pattern: /(?:ld|ld\.\w+|collect2).{0,20}: cannot find -l(?<library>[\w+.-]+)/ },
    { pattern: /cannot find -l(?<library>[\w+.-]+)/ },
  ],
  message: ({ library }) =>
    `the linker finds no library \`lib${library ?? "…"}\`; install its \`-dev\` package in the build stage (for a static program also the \`.a\` file: \`-static\` packages on Alpine)`,
};
