import { named, type Recogniser } from "../../recogniser.ts";
import { fetchData, isGoFetch } from "../../words/network.ts";

export const recogniser: Recogniser = {
  fault: "outside",
  wordings: [
    {
      pattern: /reading (?<url>https?:\/\/(?<host>[^\s/]+)\/[^\s:]*@v\/[^\s:]+): (?<status>40[13] \w+)/,
      more: fetchData,
    },
    // what filters of companies and of hosters answer as well; 404, 407, 410 and 429 are of other causes
    {
      pattern:
        /reading (?<url>https?:\/\/(?<host>[^\s/]+)\/[^\s:]*@v\/[^\s:]+): (?<status>4(?!0[1347]|10|29)\d\d [A-Z][\w' ]{1,40})/,
      guess: true,
      more: fetchData,
    },
    // Go before 1.13
    {
      pattern: /unexpected status \((?<url>https?:\/\/(?<host>[^\s/]+)\/[^\s:)]*@v\/[^\s:)]+)\): (?<status>40[13] \w+)/,
      more: fetchData,
    },
    {
      // an HTTP proxy's refusal of CONNECT has no other words
      pattern: /"https:\/\/[^\s"]+": (?<status>Forbidden|Not Acceptable|Unauthorized)$/,
      when: (_, seen) => isGoFetch(seen),
      guess: true,
    },
  ],
  message: ({ host, module, status }) =>
    `${named(host, "the module proxy")} answers ${status ?? "403"} for ${named(module, "a module")}: a filter, a country, or rights in a company's proxy; allow it there, or use another \`GOPROXY\``,
};
