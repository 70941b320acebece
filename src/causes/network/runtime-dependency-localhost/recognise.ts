import { named, type Recogniser } from "../../recogniser.ts";
import { isProgram, isRetried } from "../../words/network.ts";

export const recogniser: Recogniser = {
  fault: "repository",
  rank: 2,
  wordings: [
    {
      pattern: /dial tcp (?<address>(?:127\.0\.0\.1|\[::1\]):(?<port>\d+)): (?:connect: )?connection refused/,
      weight: "passing",
      when: (_, seen) => isProgram(seen) && isRetried(seen),
    },
    {
      pattern: /dial tcp (?<address>(?:127\.0\.0\.1|\[::1\]):(?<port>\d+)): (?:connect: )?connection refused/,
      guess: true,
      when: (_, seen) => isProgram(seen) && !isRetried(seen),
    },
    {
      pattern:
        /(?:connect(?:ion)? to|connecting to|failed to connect to) .{0,60}(?<address>(?:127\.0\.0\.1|localhost)[:"`,\s]+(?:port )?(?<port>\d+)?).{0,120}[Cc]onnection refused/,
      when: (_, seen) => isProgram(seen) && !isRetried(seen),
    },
  ],
  message: ({ address }) =>
    `the program connects to ${named(address, "localhost")}, which is its own container, where nothing listens; name the other service: in compose its service name (\`db:5432\`), in Kubernetes its Service, for the host \`host.docker.internal\``,
  decide: () =>
    "does the program run in a container, and the other one not in the same? Then `localhost` is the wrong name",
};
