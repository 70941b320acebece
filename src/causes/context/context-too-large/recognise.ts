import { named, type Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "repository",
  rank: -6,
  wordings: [
    // of a build that went on it is only slow
    {
      pattern: /^transferring context: (?<size>[1-9][\d.]*GB)/,
      guess: true,
      when: (_, { step }) => step?.status !== "passed",
    },
    {
      pattern: /^Sending build context to Docker daemon {1,4}(?<size>[1-9][\d.]*\s?GB)/,
      guess: true,
      when: (_, { lines, at }) => lines.slice(at + 1).every(({ text }) => text.startsWith("Sending build context")),
    },
  ],
  message: ({ size }) =>
    `the build context is ${named(size, "large")}: everything beside the Dockerfile is sent to the builder first; name what the build doesn't need in .dockerignore (\`.git\`, \`node_modules\`, \`bin\`, data of databases), or build in a smaller directory`,
};
