import type { LogData, Recogniser, Seen } from "../../recogniser.ts";
import { endedSilently } from "../../words/silent.ts";

/** A program that fails without a word in a log that shows the whole step has said nothing: `build-step-fails`. */
function nothingShown(_: LogData, { step }: Seen): boolean {
  return (step?.lines.length ?? 0) === 0 && !endedSilently(step);
}

export const recogniser: Recogniser = {
  fault: "unknown",
  wordings: [
    { pattern: /\[output clipped, log limit \S+ reached\]/, weight: "passing" },
    {
      pattern: /did not complete successfully: exit code: (?<code>\d+)[)"'.]?$/,
      weight: "symptom",
      when: nothingShown,
    },
    {
      pattern: /executor failed running \[.*\]: exit code: (?<code>\d+)$/,
      weight: "symptom",
      when: nothingShown,
    },
    {
      pattern: /returned a non-zero code: (?<code>\d+)$/,
      weight: "symptom",
      when: nothingShown,
    },
    {
      pattern: /failed to execute command: waiting for process to exit: exit status (?<code>\d+)$/,
      weight: "symptom",
      when: nothingShown,
    },
    {
      pattern: /^(?:ERROR|error): failed to (?:build: failed to )?solve: exit code: (?<code>\d+)$/,
      weight: "symptom",
      when: nothingShown,
    },
  ],
  message: ({ code }) =>
    `the step failed${code === undefined ? "" : ` with exit code ${code}`}, and this log has nothing of what it printed; build again with \`--progress=plain\` and give the whole output`,
};
