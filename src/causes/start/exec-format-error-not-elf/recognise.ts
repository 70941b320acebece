import { named, type Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "repository",
  rank: 1,
  wordings: [
    {
      pattern: /exec (?<path>\.{0,2}\/[^\s:]+): exec format error/,
      shared: true,
      when: (_, { step }) => step === undefined,
    },
    { pattern: /exec user process caused:? "?exec format error/, shared: true },
  ],
  message: ({ path }) =>
    `${named(path, "what is started")} is no Linux program: a script without \`#!\` line, a binary for another system (GOOS), an archive of a package that is not main, or a Git LFS pointer`,
  decide: ({ path }) =>
    `what does \`file ${path ?? "PROGRAM"}\` say of it? A script needs \`#!/bin/sh\` on its first line`,
};
