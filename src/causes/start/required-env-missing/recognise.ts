import { named, type Recogniser } from "../../recogniser.ts";
import { isProgram } from "../../words/network.ts";

export const recogniser: Recogniser = {
  fault: "repository",
  wordings: [
    { pattern: /required key (?<variable>\w+) missing value/ },
    {
      pattern:
        /(?:required )?env(?:ironment)? ?(?:variable)?:? "?\$?(?<variable>[A-Z][A-Z0-9_]{2,})"? (?:is )?(?:not set|required|missing|must be set|is empty|undefined|not defined|not found|should not be empty|can(?:not|'t) be empty)/,
      when: (_, seen) => isProgram(seen),
    },
    {
      pattern:
        /(?:[Mm]issing|[Rr]equired|[Uu]nset|must set)(?: (?:required|the|mandatory))* [Ee]nv(?:ironment)?(?: [Vv]ariables?)?:? "?\$?(?<variable>[A-Z][A-Z0-9_]{2,})/,
      when: (_, seen) => isProgram(seen),
    },
    // a text that explains says the same
    {
      pattern:
        /(?:[Pp]lease set|[Ss]et the)(?: (?:required|the|mandatory))* [Ee]nv(?:ironment)?(?: [Vv]ariables?)?:? "?\$?(?<variable>[A-Z][A-Z0-9_]{2,})/,
      when: (_, seen) => isProgram(seen),
      guess: true,
    },
    {
      pattern:
        /"?\$?\b(?<variable>[A-Z][A-Z0-9]*_[A-Z0-9_]+)"? (?:environment variable )?(?:is not set|must be set|is required|not set|is missing|is empty|env(?:ironment)? variable (?:is )?(?:not set|required|missing))/,
      when: (_, seen) => isProgram(seen),
      guess: true,
    },
    {
      pattern:
        /^[\w./-]{1,200}: (?:line )?\d+: (?<name>[A-Za-z_]\w*): (?:unbound variable|parameter not set|parameter null or not set)/,
      guess: true,
    },
  ],
  message: ({ variable }) =>
    `the program wants the environment variable ${named(variable, "")}, which the container doesn't have; set it (\`environment:\` in compose, \`env:\` in Kubernetes, \`-e\`): a .env file beside compose.yaml fills in compose.yaml, it isn't given to containers by itself`,
};
