import { named, type Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "repository",
  rank: -1,
  wordings: [
    {
      pattern: /(?:open|mkdir|create|rename|unlink) (?<path>\/?[^\s:"]+): permission denied/,
      when: (_, { step }) => step === undefined,
    },
    {
      pattern:
        /unable to open database file(?:: (?:out of memory|no such file or directory|permission denied))?(?: \(14\))?/,
      guess: true,
      when: (_, { step }) => step === undefined,
    },
    { pattern: /attempt to write a readonly database/, guess: true, when: (_, { step }) => step === undefined },
  ],
  message: ({ path }) =>
    `the user of the container may not write ${named(path, "its data directory")}: it belongs to root in the image or on the volume; give it to the user (\`COPY --chown\`, \`chown\` before USER, \`fsGroup\` in Kubernetes)`,
};
