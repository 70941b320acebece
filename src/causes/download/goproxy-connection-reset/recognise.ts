import { named, type Recogniser } from "../../recogniser.ts";
import { fetchData, isGoFetch } from "../../words/network.ts";

export const recogniser: Recogniser = {
  fault: "outside",
  wordings: [
    {
      pattern: /(?:read|write) tcp \S+->\S+: (?:read|write): (?:connection reset by peer|broken pipe)/,
      when: (_, seen) => isGoFetch(seen),
      more: fetchData,
    },
    { pattern: /(?:Get|read) "[^"]+": (?:unexpected )?EOF$/, when: (_, seen) => isGoFetch(seen), more: fetchData },
    {
      pattern: /@v[^\s:]+: (?:unexpected EOF|http2: server sent GOAWAY.*)$/,
      when: (_, seen) => isGoFetch(seen),
      more: fetchData,
    },
    {
      pattern: /http: (?:server|proxy) closed (?:idle )?connection|connection reset by peer/,
      when: (_, seen) => isGoFetch(seen),
      more: fetchData,
      guess: true,
    },
  ],
  message: ({ host, module }) =>
    `the download of ${named(module, "a module")} from ${named(host, "the proxy")} was cut off on the way (NAT, MTU, a middlebox, an overloaded proxy); run the build again, keep what was downloaded with \`--mount=type=cache,target=/go/pkg/mod\`, and look at the MTU of the bridge if it happens often`,
};
