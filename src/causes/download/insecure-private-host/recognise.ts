import { named, type Recogniser } from "../../recogniser.ts";
import { fetchData, isGoFetch } from "../../words/network.ts";

export const recogniser: Recogniser = {
  fault: "repository",
  wordings: [
    { pattern: /http: server gave HTTP response to HTTPS client/, when: (_, seen) => isGoFetch(seen), more: fetchData },
    {
      pattern: /tls: first record does not look like a TLS handshake/,
      when: (_, seen) => isGoFetch(seen),
      more: fetchData,
    },
    {
      pattern: /"https:\/\/[^\s"]+": (?:net\/http: HTTP\/1\.x transport connection broken: )?malformed HTTP response/,
      guess: true,
    },
  ],
  message: ({ host }) =>
    `${named(host, "the host")} speaks plain HTTP where go wants HTTPS; write \`http://\` in GOPROXY if it is a proxy, or set \`ENV GOINSECURE=${host ?? "HOST"}\` for a repository`,
};
