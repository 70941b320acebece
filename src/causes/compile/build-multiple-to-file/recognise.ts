import type { Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "repository",
  wordings: [
    {
      pattern: /cannot write multiple packages to non-directory (?<output>\S+)|-o (?<output2>\S+) .*multiple packages/,
    },
  ],
  message: ({ output }) =>
    `\`go build -o ${output ?? "FILE"}\` is given several packages, and one file can't hold them; name one package main, or give a directory: \`-o /out/\``,
};
