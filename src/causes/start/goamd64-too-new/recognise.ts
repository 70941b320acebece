import type { Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "repository",
  wordings: [
    { pattern: /This program can only be run on AMD64 processors with (?<level>v\d) microarchitecture support/ },
  ],
  message: ({ level }) =>
    `the program was built with \`GOAMD64=${level ?? "v3"}\`, and this machine's processor is older; build with \`GOAMD64=v1\``,
};
