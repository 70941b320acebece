import type { Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "outside",
  wordings: [
    { pattern: /failed to list workers: (?<reason>.{1,200})/ },
    {
      pattern:
        /failed to receive status: rpc error: code = Unavailable desc = (?<reason>error reading from server: .{1,120}|closing transport .{1,120}|transport is closing|connection error: .{1,160})/,
    },
    { pattern: /(?<reason>no builder "[^"]+" found|no builder selected)/, fault: "repository" },
    { pattern: /(?<reason>no active sessions? for \w+: context deadline exceeded)/, guess: true },
    { pattern: /(?<reason>graceful_stop.{0,80})/, weight: "passing" },
    { pattern: /rpc error: code = Unavailable desc = (?<reason>error reading from server: .{1,80})/ },
    { pattern: /(?<reason>stream terminated by RST_STREAM with error code: \w+)/, guess: true },
    { pattern: /(?<reason>failed to initialize builder \S+.{0,120}|failed to find driver "[^"]+".{0,80})/ },
  ],
  message: ({ reason }) =>
    `the builder is gone, or never came: ${(reason ?? "").slice(0, 160)}; look at its container's log (\`buildx_buildkit_…\`) and at memory and disk of the machine`,
};
