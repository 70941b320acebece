import { named, type Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "repository",
  wordings: [
    { pattern: /(?<program>\S+): (?<library>\/\S+): version [`'](?<version>GLIBC(?:XX)?_[\d.]+)' not found/ },
    // pasted through a translator or a word processor the marks become others
    { pattern: /version [`'‘"] ?(?<version>GLIBC(?:XX)?_[\d.]+) ?['’"] ?not found/ },
    { pattern: /[`'](?<version>GLIBC(?:XX)?_[\d.]+)' not found/ },
    {
      pattern: /(?<library>\/\S+): symbol \S+,? version (?<version>GLIBC_[\w.]+) not defined in file/,
      guess: true,
    },
  ],
  message: ({ version }) =>
    `the program was linked against a newer C library (${named(version, "its symbols")}) than the final image has; build with \`CGO_ENABLED=0\`, or base both stages on the same Debian release`,
};
