import { named, type Recogniser } from "../../recogniser.ts";
import { fetchData, isGoFetch } from "../../words/network.ts";

export const recogniser: Recogniser = {
  fault: "outside",
  wordings: [{ pattern: /net\/http: TLS handshake timeout/, when: (_, seen) => isGoFetch(seen), more: fetchData }],
  message: ({ host }) =>
    `the TLS handshake with ${named(host, "the module proxy")} doesn't end: large packets get lost (the MTU of a VPN or of nested Docker), or the machine is overloaded; lower the MTU of the bridge (\`"mtu": 1400\` in daemon.json), or try again`,
};
