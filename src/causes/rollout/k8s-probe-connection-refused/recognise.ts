import { named, type Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "repository",
  rank: 2,
  wordings: [
    {
      pattern:
        /(?<probe>Readiness|Liveness|Startup) probe failed: (?:Get "?(?<url>[^\s"]+)"?: )?dial tcp (?<address>\S+?):? ?(?:connect: )?(?:connection refused|i\/o timeout)/,
    },
    {
      pattern:
        /(?<probe>Readiness|Liveness|Startup) probe failed: .{0,120}(?:connection refused|no route to host|use of closed network connection|connection reset by peer|EOF$|failed to connect service)/,
    },
    {
      pattern:
        /(?<probe>Readiness|Liveness|Startup) probe failed: (?:Get "?(?<url>[^\s"]+)"?: |.{0,120})(?<late>context deadline exceeded|Client\.Timeout exceeded|net\/http: request canceled|i\/o timeout|timed out)/,
    },
    { pattern: /Container (?<container>\S+) failed (?:liveness|startup) probe, will be restarted/, weight: "symptom" },
    { pattern: /(?<probe>Readiness|Liveness|Startup) probe failed: .{0,120}malformed HTTP response/ },
    {
      pattern: /(?<probe>Readiness|Liveness|Startup) probe (?:failed|errored): (?!HTTP probe failed with statuscode)/,
      weight: "passing",
      guess: true,
    },
  ],
  message: ({ probe, url, address, late }) =>
    late !== undefined
      ? `the ${(probe ?? "").toLowerCase()} probe gets no answer in time from ${named(url, "the program")}: it starts slowly (startupProbe), is busy or blocked, or \`timeoutSeconds\` (1 when it is left out) is too short; see its own log: \`kubectl logs --previous\``
      : `the ${(probe ?? "").toLowerCase()} probe finds nobody at ${named(url ?? address, "its port")}: the program listens on another port or on 127.0.0.1 only, needs longer to start (startupProbe), or has ended: see \`kubectl logs --previous\``,
};
