import type { Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "repository",
  rank: 4,
  wordings: [
    { pattern: /qemu: uncaught target signal (?<signal>\d+) \([^)]+\)/ },
    {
      pattern:
        /error obtaining buildID for go tool \w+: (?:fork\/exec \S+: invalid argument|signal: (?:segmentation fault|illegal instruction))/,
      guess: true,
    },
    { pattern: /qemu-\w+(?:-static)?: (?:Could not open|.{0,60}Unsupported|.{0,60}[Aa]ssertion)/, guess: true },
  ],
  message: ({ signal }) =>
    `the emulator for another processor crashed${signal === undefined ? "" : ` (signal ${signal})`} while it ran the go command; compile on the own processor instead: \`FROM --platform=$BUILDPLATFORM\` with \`GOARCH=$TARGETARCH\``,
};
