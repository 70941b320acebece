import { before, named, type Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "repository",
  rank: 1,
  wordings: [
    {
      pattern: /(?<file>[^\s:]{1,300}\.go):(?<line>\d+):\d+: undefined: (?<symbol>[\w.]+)/,
      when: (_, seen) =>
        /\bgo (?:build|run|install)\b[^&|;]*\.go(?:\s|$)/.test(seen.step?.instruction ?? "") &&
        before(seen, /^# command-line-arguments/, 20) !== undefined,
    },
  ],
  message: ({ symbol }) =>
    `\`go build\` is given a single file, and ${named(symbol, "what it uses")} is defined in another file of the package; give it the directory: \`go build .\``,
};
