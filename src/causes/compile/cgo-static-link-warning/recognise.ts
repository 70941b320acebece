import { named, type Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "repository",
  wordings: [
    {
      pattern:
        /warning: Using '(?<symbol>\w+)' in statically linked applications requires at runtime the shared libraries/,
      weight: "passing",
    },
  ],
  message: ({ symbol }) =>
    `the program is linked statically against glibc and uses ${named(symbol, "a function")}, which loads shared libraries when it runs; build with \`CGO_ENABLED=0\` or \`-tags netgo,osusergo\``,
};
