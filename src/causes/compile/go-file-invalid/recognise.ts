import type { Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "repository",
  rank: 1,
  wordings: [
    {
      pattern:
        /(?<file>[^\s:]{1,300}\.go):(?<line>\d+):\d+: (?<problem>expected '(?:package|;|STRING|IDENT)'.*|missing import path.*|invalid import path.*|illegal (?:character|UTF-8).*|malformed import path.*)/,
    },
    { pattern: /(?<file>[^\s:]{1,300}\.go):(?<line>\d+):\d+: (?<problem>syntax error: .*(?:<<|>>|==).*)/ },
  ],
  message: ({ file, line, problem }) =>
    `\`${file ?? ""}\` (line ${line ?? "?"}) is no valid Go: ${problem ?? ""}; mend it, wherever it is built`,
};
