import type { Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "outside",
  rank: 1,
  wordings: [
    {
      pattern:
        /(?:unexpected status code|unexpected status from (?:HEAD|GET|POST) request to) (?<url>\S+?): (?<status>5\d\d [\w ]+)/,
    },
    { pattern: /received unexpected HTTP status: (?<status>5\d\d [\w ]+)/ },
    {
      pattern:
        /unexpected status (?:code |from (?:HEAD|GET) request to )(?<url>https?:\/\/\S+\/v2\/[^\s:]+\/(?:manifests|blobs)\/\S+): (?<status>4(?!0[134]|29)\d\d.{0,40})/,
      guess: true,
      weight: "passing",
    },
  ],
  message: ({ status, url }) =>
    `the registry answers ${status ?? "with an error of its own"}${url === undefined ? "" : ` (\`${url}\`)`}; the image and the Dockerfile may be fine: try again later, see the registry's status page, or pull from a mirror`,
};
