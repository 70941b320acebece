import { named, type Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "repository",
  rank: 1,
  wordings: [
    {
      pattern: /dial tcp: lookup (?<host>\S+) on (?<resolver>\S+): dial udp \S+: connect: network is unreachable/,
      shared: true,
    },
    { pattern: /dial tcp: lookup (?<host>\S+)(?: on \S+)?: .*network is unreachable/, shared: true },
    {
      pattern: /Temporary failure (?:in name resolution|resolving)/,
      shared: true,
      weight: "passing",
      when: (_, { step }) => /--network=none/.test(step?.instruction ?? ""),
    },
  ],
  message: ({ host }) =>
    `the step has no network at all (\`RUN --network=none\`, \`build.network: none\`), so ${named(host, "nothing")} can be reached; build from vendor/, or download the modules in a step before`,
  decide: () =>
    "is the step, the compose service or the builder set to have no network? Else this machine's network is down",
};
