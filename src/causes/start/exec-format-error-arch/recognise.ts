import { named, type Recogniser } from "../../recogniser.ts";
import { isScript } from "../../words/tools.ts";

export const recogniser: Recogniser = {
  fault: "repository",
  rank: 2,
  wordings: [
    {
      // a script's interpreter is of the image's processor, too
      pattern: /exec (?<path>\.{0,2}\/[^\s:]+): exec format error/,
      shared: true,
      when: (_, { step }) => step === undefined,
    },
    { pattern: /exec user process caused:? "?exec format error/, shared: true },
    {
      pattern: /(?<path>\/\S+): [Ee]xec format error/,
      shared: true,
      when: ({ path }, { step }) => step === undefined && !isScript(path),
    },
    { pattern: /[Ee]xec format error: OCI runtime error/, shared: true },
    { pattern: /cannot execute binary file: Exec format error/, shared: true },
    {
      pattern:
        /The requested image's platform \((?<platform>[^)]+)\) does not match the detected host platform \((?<host>[^)]+)\)/,
      weight: "passing",
    },
    { pattern: /daemon: exec format error/, shared: true },
    { pattern: /[Ff]ailed to load (?<path>\/\S+): exec format error/, shared: true },
    { pattern: /System error: exec format error/, shared: true },
    { pattern: /\[FATAL tini \(\d+\)\] exec (?<path>\S+) failed: Exec format error/, shared: true },
  ],
  message: ({ path }) =>
    `${named(path, "the program")} is for another processor than the machine that starts it; build for its platform (\`docker buildx build --platform linux/amd64,linux/arm64\`), with \`GOARCH=$TARGETARCH\` and nothing fixed in the Dockerfile`,
  decide: ({ path }) => `what do \`file ${path ?? "PROGRAM"}\` in the image and \`uname -m\` on the machine say?`,
};
