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
    {
      pattern:
        /failed to solve: (?:\S+: )?(?<reason>frontend grpc server closed unexpectedly.{0,80}|no active sessions?.{0,80}|no active session for \S+.{0,60}|failed to dial gRPC.{0,120}|DeadlineExceeded: .{1,120}|Unavailable: .{1,160}|Internal: .{1,160}|rpc error: code = (?:Unavailable|Internal|DeadlineExceeded) .{1,160}|unknown API capability.{0,80})/,
      guess: true,
      weight: "passing",
    },
    // older frontends put their own step between
    {
      pattern:
        /failed to solve with frontend [\w./:-]{1,80}: .{0,80}?(?<reason>no active sessions?.{0,60}|rpc error: code = (?:Unavailable|Canceled|DeadlineExceeded) .{1,120})/,
      guess: true,
      weight: "passing",
    },
  ],
  message: ({ reason }) =>
    `the builder is gone, or never came: ${(reason ?? "").slice(0, 160)}; look at its container's log (\`buildx_buildkit_…\`) and at memory and disk of the machine`,
};
