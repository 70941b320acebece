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
  ],
  message: ({ reason }) =>
    `compose can't use its file: ${(reason ?? "").trim() || "see the lines below"}; \`docker compose config\` shows what it makes of it`,
};
