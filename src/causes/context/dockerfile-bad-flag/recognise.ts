import { named, type Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "repository",
  wordings: [
    {
      pattern: /(?:parse error (?:on )?line (?<line>\d+): )?unknown flag: (?<flag>-{0,2}[\w-]+)/i,
      when: (_, seen) => /solve|parse error|Dockerfile/i.test(seen.lines[seen.at]?.text ?? ""),
    },
    { pattern: /parse error (?:on )?line (?<line>\d+): (?<flag>\w+) requires (?:at least|exactly) /i },
  ],
  message: ({ line, flag }) =>
    `the builder doesn't know ${named(flag, "a flag")}${line === undefined ? "" : ` (line ${line})`}: it belongs to another instruction, or needs a newer frontend; put \`# syntax=docker/dockerfile:1\` on the first line, or mend the flag`,
};
