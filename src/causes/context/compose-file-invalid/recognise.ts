import type { Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "repository",
  rank: 3,
  wordings: [
    { pattern: /(?<reason>service "[^"]+" .{1,160}): invalid compose project/ },
    { pattern: /validating \S+\.ya?ml: (?<reason>.{1,200})/ },
    { pattern: /The Compose file (?:'[^']+' )?is invalid because:(?<reason>.{0,160})/ },
    { pattern: /(?<reason>no configuration file provided: not found)/ },
    { pattern: /(?<reason>Can't find a suitable configuration file in this directory)/ },
    { pattern: /(?<reason>env file \S+ not found)/ },
    { pattern: /(?<reason>Couldn't find env file: \S+)/ },
    { pattern: /(?<reason>network \S+ declared as external, but could not be found)/ },
    { pattern: /(?<reason>(?:volume|external volume) "[^"]+" not found)/ },
    {
      pattern: /(?<reason>required variable \w+ is missing a value.{0,100}|invalid interpolation format for .{1,120})/,
    },
    { pattern: /Version in ".{1,200}" is (?<reason>unsupported|invalid)/ },
    { pattern: /yaml\.(?<reason>(?:scanner|parser)\.\w+Error: .{1,160})/ },
    {
      pattern:
        /^(?:ERROR: )?(?<reason>yaml: (?:line \d+: )?(?:did not find expected|mapping values are not allowed|found (?:character|unknown|a tab)|block sequence|could not find expected).{0,100})/,
      guess: true,
    },
    { pattern: /^(?<reason>services\.\S+ (?:Additional property \S+ is not allowed|must be an? \w+.{0,60}))/ },
    {
      pattern:
        /^(?:ERROR: )?(?:undefined volume|undefined network|(?<reason>no such service: \S+|No such service: \S+))/,
    },
    { pattern: /(?<reason>Failed to load \S*\.env: .{1,160})/ },
    { pattern: /^(?<reason>open \S*(?:docker-)?compose[\w.-]*\.ya?ml: no such file or directory)/ },
    { pattern: /(?<reason>(?:Unsupported config option|Invalid top-level property|Unsupported option).{0,120})/ },
    { pattern: /PermissionError: \[Errno 13\] (?<reason>Permission denied: '\S*(?:\.env|compose\.ya?ml)')/ },
    {
      pattern:
        /^(?:ERROR: )?(?:yaml|parsing \S+): (?<reason>(?:yaml: )?(?:line \d+|unmarshal|mapping values|did not find|found ).{0,160})/,
      guess: true,
      weight: "passing",
    },
    {
      pattern:
        /: (?<reason>services\.\S+ (?:Additional property \S+ is not allowed|must be an? \w+.{0,60}|contains an invalid type.{0,80}|additional properties.{0,80}))/,
    },
  ],
  message: ({ reason }) =>
    `compose can't use its file: ${(reason ?? "").trim() || "see the lines below"}; \`docker compose config\` shows what it makes of it`,
};
