import { named, type Recogniser } from "../../recogniser.ts";
import { fetchData, isGoFetch } from "../../words/network.ts";

export const recogniser: Recogniser = {
  fault: "outside",
  wordings: [
    {
      pattern: /dial tcp (?<address>[^\s]+): connect: (?:connection refused|no route to host|host is unreachable)/,
      when: ({ address }, seen) =>
        isGoFetch(seen) &&
        !/^(?:127\.|\[::1\])/.test(address ?? "") &&
        !/\/lookup\//.test(seen.lines[seen.at]?.text ?? "") &&
        !/proxyconnect/.test(seen.lines[seen.at]?.text ?? ""),
      more: fetchData,
    },
    {
      pattern: /proxyconnect tcp: dial tcp (?<address>[^\s]+): connect: (?:connection refused|no route to host)/,
      when: ({ address }) => !/^(?:127\.|\[::1\]|localhost)/.test(address ?? ""),
      more: fetchData,
    },
  ],
  message: ({ host, address }) =>
    `nothing takes connections at ${named(host ?? address, "the module proxy")}: a firewall rejects them, or the proxy is down; use another with \`GOPROXY\` (\`https://goproxy.cn,direct\`), or pass the HTTP proxy as a build argument`,
};
