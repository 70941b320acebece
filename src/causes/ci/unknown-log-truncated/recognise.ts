import type { Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "unknown",
  wordings: [
    { pattern: /\[output clipped, log limit \S+ reached\]/, weight: "passing" },
    {
      pattern: /did not complete successfully: exit code: (?<code>\d+)$/,
      weight: "symptom",
      when: (_, { step }) => (step?.lines.length ?? 0) === 0,
    },
    {
      pattern: /executor failed running \[.*\]: exit code: (?<code>\d+)$/,
      weight: "symptom",
      when: (_, { step }) => (step?.lines.length ?? 0) === 0,
    },
    {
      pattern: /returned a non-zero code: (?<code>\d+)$/,
      weight: "symptom",
      when: (_, { step }) => (step?.lines.length ?? 0) === 0,
    },
    {
      pattern: /failed to execute command: waiting for process to exit: exit status (?<code>\d+)$/,
      weight: "symptom",
      when: (_, { step }) => (step?.lines.length ?? 0) === 0,
    },
  ],
  message: ({ code }) =>
    `the step failed${code === undefined ? "" : ` with exit code ${code}`}, and this log has nothing of what it printed; build again with \`--progress=plain\` and give the whole output`,
};
