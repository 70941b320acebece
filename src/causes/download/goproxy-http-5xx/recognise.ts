import { named, type Recogniser } from "../../recogniser.ts";
import { fetchData, isGoFetch } from "../../words/network.ts";

export const recogniser: Recogniser = {
  fault: "outside",
  wordings: [
    {
      pattern: /reading (?<url>https?:\/\/(?<host>[^\s/]+)\/[^\s:]*@v\/[^\s:]+): (?<status>(?:5\d\d|429) [\w ]+)/,
      more: fetchData,
    },
    // Go before 1.13
    {
      pattern:
        /unexpected status \((?<url>https?:\/\/(?<host>[^\s/]+)\/[^\s:)]*@v\/[^\s:)]+)\): (?<status>(?:5\d\d|429) [\w ]+)/,
      more: fetchData,
    },
    {
      pattern: /"https:\/\/[^\s"]+": (?<status>Bad Gateway|Service Unavailable|Gateway Timeout|Internal Server Error)$/,
      when: (_, seen) => isGoFetch(seen),
      guess: true,
    },
  ],
  message: ({ host, status }) =>
    `${named(host, "the module proxy")} answers ${status ?? "with an error"}; build again later, or give another proxy behind it: \`GOPROXY=https://goproxy.cn|direct\` (with \`|\` the next one is tried after any error, with \`,\` only after 404 and 410)`,
};
