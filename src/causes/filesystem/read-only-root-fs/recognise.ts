import { named, type Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "repository",
  wordings: [
    {
      pattern:
        /(?:open|mkdir|create|rename|remove|unlink|write|chmod|cannot create) (?<path>\/?[^\s:"']+):? [Rr]ead-only file system/,
      when: (_, { step }) => step === undefined,
    },
  ],
  message: ({ path }) =>
    `the program writes to ${named(path, "its file system")}, which is read-only (\`read_only: true\`, readOnlyRootFilesystem); mount a tmpfs or an emptyDir where it has to write`,
};
