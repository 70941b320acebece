import { named, type Recogniser } from "../../recogniser.ts";
import { fetchData, isGoFetch } from "../../words/network.ts";

export const recogniser: Recogniser = {
  fault: "outside",
  wordings: [
    {
      pattern:
        /dial tcp(?: (?<address>\S+|[\d.]{1,15}\s{1,40}[\d.]{1,15}:\d{1,5}))?: (?:connect: )?(?:i\/o timeout|connection timed out)/,
      when: (_, seen) => isGoFetch(seen) && !/\/lookup\//.test(seen.lines[seen.at]?.text ?? ""),
      more: fetchData,
    },
    {
      pattern: /(?:net\/http: request canceled|context deadline exceeded).*Client\.Timeout exceeded/,
      when: (_, seen) => isGoFetch(seen),
      more: fetchData,
    },
    { pattern: /: read tcp \S+->\S+: i\/o timeout/, when: (_, seen) => isGoFetch(seen), more: fetchData },
    {
      pattern: /"?https?:\/\/[^\s"]+"?: (?:net\/http: request canceled|context deadline exceeded)/,
      when: (_, seen) => isGoFetch(seen),
      more: fetchData,
    },
    {
      pattern:
        /dial tcp (?<address>[\d.]+:\d+): connect: (?:network is unreachable|operation not permitted|permission denied)/,
      when: (_, seen) => isGoFetch(seen),
      more: fetchData,
    },
  ],
  message: ({ host, address }) =>
    `${named(host ?? address, "the module proxy")} doesn't answer: it is blocked (a firewall, a country), or only to be reached through an HTTP proxy that the build isn't told of; set \`GOPROXY\` to a mirror (\`--build-arg GOPROXY=https://goproxy.cn,direct\` with \`ARG GOPROXY\`), or pass \`HTTPS_PROXY\` and \`NO_PROXY\` as build arguments`,
};
