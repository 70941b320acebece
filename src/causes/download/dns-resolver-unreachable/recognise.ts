import { named, type Recogniser } from "../../recogniser.ts";
import { fetchData, isGoFetch } from "../../words/network.ts";

export const recogniser: Recogniser = {
  fault: "outside",
  rank: 0,
  wordings: [
    {
      pattern:
        /dial tcp: lookup (?<host>[^\s:]+)(?: on (?<resolver>\S+?:\d+))?: (?:read udp \S+: (?<reason>i\/o timeout|read: no route to host|read: connection refused)|(?<reason2>no such host|server misbehaving|i\/o timeout|Temporary failure in name resolution|Try again|network is unreachable))/,
      when: (_, seen) => isGoFetch(seen),
      more: fetchData,
    },
    {
      pattern:
        /dial tcp: lookup (?<host>[^\s:]+) on (?<resolver>\S+?:\d+): dial udp \S+ connect: network is unreachable/,
      shared: true,
      when: (_, seen) => isGoFetch(seen),
      more: fetchData,
    },
    {
      pattern: /(?:Could not|Couldn't) resolve host:? '?(?<host>[\w.-]+)/,
      when: (_, { step }) => step !== undefined,
      weight: "passing",
    },
    { pattern: /ssh: Could not resolve hostname (?<host>[^\s:]+): / },
    { pattern: /fatal: unable to access '(?<url>[^']+)': Could not resolve host: (?<host>\S+)/ },
    {
      pattern: /bad address '(?<host>[^']+)'|[Uu]nable to resolve host address [‘'](?<host2>[^’']+)/,
      guess: true,
      weight: "passing",
    },
    {
      pattern: /^curl: \((?:5|6)\) (?:Could not|Couldn't) resolve (?:host|proxy):? '?(?<host>[\w.-]+)/,
      guess: true,
      weight: "passing",
    },
  ],
  message: ({ host, host2, resolver }) =>
    `the build container can't resolve ${named(host ?? host2, "names")}${resolver === undefined ? "" : ` by asking ${resolver}`}; the resolver of the host (a VPN, a LAN or 127.0.0.53) is not to be reached from the container: set \`dns\` in the daemon's daemon.json, or try \`--network=host\``,
};
