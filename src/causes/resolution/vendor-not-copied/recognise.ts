import { after, type Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "repository",
  rank: 1,
  wordings: [
    {
      pattern: /inconsistent vendoring in (?<directory>[^\s:]+)/,
      shared: true,
      when: (_, seen) => after(seen, /is marked as explicit in vendor|is replaced in vendor/, 40) === undefined,
    },
  ],
  message: () =>
    "go is told to build from vendor/, but the image has none: all requirements are said to be missing from it; copy vendor/ as well (and don't let .dockerignore hide it), or drop `-mod=vendor`",
  decide: () =>
    "does the message list every requirement of go.mod? Then vendor/ is not in the image at all: see the COPY lines and .dockerignore",
};
