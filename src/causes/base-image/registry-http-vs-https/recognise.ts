import { named, type Recogniser } from "../../recogniser.ts";
import { isRegistry } from "../../words/network.ts";

export const recogniser: Recogniser = {
  fault: "outside",
  rank: 3,
  wordings: [
    {
      pattern: /(?:\/\/(?<host>[^\s/"]+)\/v2\/\S*: )?.{0,40}http: server gave HTTP response to HTTPS client/,
      when: (_, seen) => isRegistry(seen) || /\/v2/.test(seen.lines[seen.at]?.text ?? ""),
    },
  ],
  message: ({ host }) =>
    `${named(host, "the registry")} speaks plain HTTP and the builder wants HTTPS; list it under \`insecure-registries\` in daemon.json, or with \`http = true\` in buildkitd.toml`,
};
