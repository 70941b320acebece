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
    // whatever else befalls a connection
    {
      pattern:
        /(?:Get|read|reading) "?https?:\/\/[^\s"]{1,300}@(?:v\/[^\s":]{1,120}|latest)"?: (?!\d{3} )(?<reason>.{1,120})/,
      guess: true,
      weight: "passing",
      when: (_, seen) => isGoFetch(seen),
      more: fetchData,
    },
  ],
  message: ({ host, module, reason }) =>
    reason !== undefined
      ? `the download of ${named(module, "a module")} from ${named(host, "the proxy")} fails on the way: ${reason}; see whether the proxy answers from the builder's machine, or set another \`GOPROXY\``
      : `the download of ${named(module, "a module")} from ${named(host, "the proxy")} was cut off on the way (NAT, MTU, a middlebox, an overloaded proxy); run the build again, keep what was downloaded with \`--mount=type=cache,target=/go/pkg/mod\`, and look at the MTU of the bridge if it happens often`,
};
