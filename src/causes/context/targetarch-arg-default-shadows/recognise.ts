import type { Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "repository",
  rank: -1,
  wordings: [
    {
      pattern: /exec (?<path>\.{0,2}\/[^\s:]+): exec format error/,
      shared: true,
      when: (_, seen) => seen.instructions.some((text) => text.startsWith("ARG TARGETARCH=")),
    },
  ],
  message: () =>
    "`ARG TARGETARCH=…` gives the platform's own argument a default, which wins: every platform is built for that one; write `ARG TARGETARCH` alone",
  decide: () => "does the Dockerfile give TARGETARCH a default?",
};
