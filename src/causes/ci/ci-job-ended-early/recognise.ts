import type { Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "outside",
  rank: -5,
  wordings: [
    { pattern: /(?<reason>exceeded the maximum execution time of \d+ minutes)/, weight: "passing" },
    { pattern: /(?<reason>The runner has received a shutdown signal)/, weight: "passing" },
    {
      pattern: /(?<reason>(?:hosted|self-hosted) runner(?:: .{1,60})? lost communication with the server)/,
      weight: "passing",
    },
    { pattern: /^(?:Error: )?(?<reason>The operation was canceled)\.?$/, weight: "passing", guess: true },
    { pattern: /Job failed: (?<reason>execution took longer than \S+|canceled)/, weight: "passing" },
    { pattern: /Job failed \(system failure\): (?<reason>.{1,200})/, weight: "passing" },
    { pattern: /(?<reason>Cancelling nested steps due to timeout|Timeout has been exceeded)/, weight: "passing" },
    { pattern: /^(?<reason>TIMEOUT)$/, weight: "passing", guess: true },
    { pattern: /^Finished: (?<reason>ABORTED)$/, weight: "passing" },
    { pattern: /(?<reason>Too long with no output \(exceeded \S+\))/, weight: "passing" },
    { pattern: /(?:Canceled: |error from sender: )(?<reason>context canceled)$/, weight: "passing", guess: true },
  ],
  message: ({ reason }) =>
    `the CI itself ended the job (${(reason ?? "time limit").slice(0, 160)}); what ran at that moment took too long, or somebody or something cancelled it`,
};
