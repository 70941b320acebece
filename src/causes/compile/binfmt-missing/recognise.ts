import type { Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "outside",
  rank: 4,
  wordings: [
    { pattern: /exec (?<path>\/\S+): exec format error/, when: (_, { step }) => step !== undefined, guess: true },
    { pattern: /\.buildkit_qemu_emulator: (?:.{0,60}Invalid ELF|.{0,60}not found|.{0,60}No such file)/ },
    {
      pattern: /exec user process caused:? "?exec format error/,
      when: (_, { step }) => step !== undefined,
      guess: true,
    },
  ],
  message: () =>
    "the step runs programs of another processor, and this machine has no emulator for it; install one (`docker run --privileged --rm tonistiigi/binfmt --install all`, docker/setup-qemu-action), or compile on the own processor: `FROM --platform=$BUILDPLATFORM`",
};
