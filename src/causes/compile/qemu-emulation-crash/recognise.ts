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
    {
      pattern:
        /(?:gcc|cc1|as|ld|collect2|compile|link|asm|cgo): (?:signal: segmentation fault|signal: illegal instruction|internal compiler error: Segmentation fault|fatal error: Killed signal terminated program)/,
      guess: true,
      when: (_, { step }) =>
        /qemu_emulator|^\[linux\//.test(`${step?.name ?? ""}${step?.errors.map(({ text }) => text).join(" ") ?? ""}`),
    },
    // a program of the image breaks while the image is built: an emulator's fault in most of the reports
    {
      pattern: /^(?<signal>Segmentation fault|Illegal instruction)(?: \(core dumped\))?$/,
      guess: true,
      weight: "passing",
      when: (_, { step }) => step !== undefined,
    },
  ],
  message: ({ signal }) =>
    `the emulator for another processor crashed${signal === undefined ? "" : ` (signal ${signal})`} while it ran the go command; compile on the own processor instead: \`FROM --platform=$BUILDPLATFORM\` with \`GOARCH=$TARGETARCH\``,
};
