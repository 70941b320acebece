import { named, type Recogniser } from "../../recogniser.ts";
import { isProgram, isRetried } from "../../words/network.ts";

export const recogniser: Recogniser = {
  fault: "repository",
  rank: 1,
  wordings: [
    {
      pattern:
        /dial tcp (?<address>(?!127\.|\[::1\])[\d.]+:(?<port>\d+)): (?:connect: )?(?:connection refused|no route to host|i\/o timeout)/,
      weight: "passing",
      when: (_, seen) => isProgram(seen) && isRetried(seen),
    },
    {
      pattern:
        /dial tcp (?<address>(?!127\.|\[::1\])[\d.]+:(?<port>\d+)): (?:connect: )?(?:connection refused|no route to host|i\/o timeout)/,
      guess: true,
      when: (_, seen) => isProgram(seen) && !isRetried(seen) && !/probe/i.test(seen.lines[seen.at]?.text ?? ""),
    },
  ],
  message: ({ address }) =>
    `${named(address, "another service")} doesn't take connections (yet): it starts at the same time and needs longer, or has another port; let the program try again, and wait for it: \`depends_on: {db: {condition: service_healthy}}\` with a healthcheck`,
  decide: () => "does a second start, with the other service up, succeed? If not, address or port are wrong",
};
