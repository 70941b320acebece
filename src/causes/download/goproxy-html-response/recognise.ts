import { named, type Recogniser } from "../../recogniser.ts";
import { fetchData } from "../../words/network.ts";

export const recogniser: Recogniser = {
  fault: "outside",
  wordings: [
    {
      pattern: /invalid response from proxy "(?<proxy>[^"]+)": invalid character '<' looking for beginning of value/,
      more: fetchData,
    },
    // Go 1.15; a dependency's go.mod may be broken indeed
    { pattern: /@v\S+: parsing go\.mod: missing module line/, more: fetchData, guess: true },
  ],
  message: ({ proxy, module }) =>
    `${named(proxy, "what GOPROXY names")} answers with a web page when it is asked for ${named(module, "a module")}: a login, a filter, or the wrong address; see with \`curl -i\` who answers, log in there, or correct \`GOPROXY\``,
  decide: () => "does the module build with another `GOPROXY`? Then it is the proxy that answers with something else",
};
