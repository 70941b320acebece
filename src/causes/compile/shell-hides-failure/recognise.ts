import { named, type Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "repository",
  rank: -3,
  wordings: [
    {
      pattern:
        /failed to (?:calculate checksum of ref \S+|compute cache key|walk \S+): .*"(?<path>\/[^"]+)"(?: not found)?: not found/,
      shared: true,
      when: (_, { step }) => /--from=/.test(step?.instruction ?? ""),
    },
  ],
  message: ({ path }) =>
    `${named(path, "the file")} was never made: the step that should have, failed, and its shell went on (a pipe, \`;\` or \`|| true\` hides it); see that step's own output`,
  decide: ({ path }) => `does the step that makes \`${path ?? ""}\` show an error in this log, although it is DONE?`,
};
