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
        /(?<probe>Readiness|Liveness|Startup) probe failed: .{0,120}(?:context deadline exceeded|connection refused|no route to host)/,
    },
  ],
  message: ({ probe, url, address }) =>
    `the ${(probe ?? "").toLowerCase()} probe finds nobody at ${named(url ?? address, "its port")}: the program listens on another port or on 127.0.0.1 only, needs longer to start (startupProbe), or has ended: see \`kubectl logs --previous\``,
};
