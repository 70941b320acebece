import { copies, named, type Recogniser } from "../../recogniser.ts";

function isFlat(instruction: string): boolean {
  return (
    /^COPY (?:--\S+ )*(?:\S+ ){2,}\.?\/?$|^COPY (?:--\S+ )*[\w./-]+ \.\/?$/.test(instruction) &&
    !/^COPY (?:--\S+ )*\.\/? /.test(instruction)
  );
}

export const recogniser: Recogniser = {
  fault: "repository",
  rank: -4,
  wordings: [
    {
      pattern: /^(?:go: )?stat (?<directory>\/[^\s:]+): directory not found$/,
      shared: true,
      when: (_, seen) => (copies(seen) ?? []).some(isFlat),
    },
    {
      pattern: /no required module provides package (?<directory>[^\s;:]+); to add it/,
      shared: true,
      when: (_, seen) => (copies(seen) ?? []).some(isFlat),
    },
  ],
  message: ({ directory }) =>
    `\`COPY a b ./\` copies what is in the directories, not the directories themselves, so ${named(directory, "the package")} is not at its place; copy each to its own name: \`COPY cmd/ cmd/\``,
  decide: () => "does one COPY name several directories and a single destination?",
};
