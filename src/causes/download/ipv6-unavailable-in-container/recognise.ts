import { named, type Recogniser } from "../../recogniser.ts";
import { fetchData } from "../../words/network.ts";

export const recogniser: Recogniser = {
  fault: "outside",
  wordings: [
    {
      pattern:
        /dial tcp (?<address>\[[0-9a-f:]+\]:\d+): connect: (?:cannot assign requested address|network is unreachable)/,
      when: (_, seen) => !/\[::1\]/.test(seen.lines[seen.at]?.text ?? ""),
      more: fetchData,
    },
  ],
  message: ({ address }) =>
    `go tries the IPv6 address ${named(address, "of the proxy")}, and the container has no IPv6; enable it in the daemon (\`"ipv6": true\`), or let the resolver answer with IPv4 first`,
};
