import type { Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "repository",
  rank: 1,
  wordings: [
    // a layer, or a checkout with the wrong encoding, that isn't what was written
    {
      pattern:
        /(?:(?<from>[^\s:]{1,300}\.go):\d+:\d+: )?read (?<file>\/?[^\s:]{1,300}\.(?:go|s|c|h)): (?<problem>unexpected NUL in input)/,
    },
    {
      pattern:
        /(?<file>[^\s:]{1,300}\.go):(?<line>\d+):\d+: (?<problem>expected '(?:package|;|STRING|IDENT)'.*|missing import path.*|invalid import path.*|illegal (?:character|UTF-8).*|malformed import path.*)/,
    },
    { pattern: /(?<file>[^\s:]{1,300}\.go):(?<line>\d+):\d+: (?<problem>syntax error: .*(?:<<|>>|==).*)/ },
  ],
  message: ({ file, line, problem }) =>
    `\`${file ?? ""}\`${line === undefined ? "" : ` (line ${line})`} is no valid Go: ${problem ?? ""}; mend it, wherever it is built${line === undefined ? " (a file of Go itself: the image's layer is damaged, pull it again)" : ""}`,
};
