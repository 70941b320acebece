import type { Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "repository",
  rank: 3,
  wordings: [
    { pattern: /Reason:\s+OOMKilled/ },
    {
      pattern: /\bOOMKilled\b/,
      when: (_, seen) =>
        !/OOMKilled"?\s*[:=]\s*(?:false|true)|\.State\.OOMKilled|oom=false/.test(seen.lines[seen.at]?.text ?? ""),
    },
    { pattern: /System OOM encountered, victim process: (?<program>[^\s,]+)/, guess: true },
  ],
  message: () =>
    "the container reached its memory limit and was killed (exit code 137); raise `resources.limits.memory`, and tell the garbage collector: `GOMEMLIMIT` at some 90 % of it",
};
