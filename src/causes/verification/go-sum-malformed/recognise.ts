import { after, type Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "repository",
  wordings: [
    {
      pattern: /^(?:go: )?(?:\S+: )?malformed go\.sum:/,
      more: (seen) => after(seen, /(?<file>\S+):(?<line>\d+): wrong number of fields/)?.groups ?? {},
    },
    { pattern: /(?<file>[^\s:]{0,300}go\.sum):(?<line>\d+): wrong number of fields/ },
  ],
  message: ({ line }) =>
    `go.sum is not readable${line === undefined ? "" : ` at line ${line}`}, often because of the marks of a merge or of wrapped lines; remove it and run \`go mod tidy\``,
};
