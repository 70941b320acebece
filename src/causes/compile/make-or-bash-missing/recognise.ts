import { named, type Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "repository",
  wordings: [
    {
      pattern:
        /(?:^|\s|: )(?:\/bin\/)?(?:ba|da|a)?sh: (?:\d+: |line \d+: )?(?<tool>make|bash|\/bin\/bash): (?:command )?not found/,
    },
    // a makefile's `SHELL`
    {
      pattern:
        /^make(?:\[\d+\])?: (?<tool>(?:\/usr)?(?:\/bin\/)?bash): (?:Command not found|No such file or directory)$/,
    },
    { pattern: /env: (?:can't execute )?['‘](?<tool>bash|make)['’]: No such file or directory/ },
    {
      pattern:
        /exec: "(?<tool>(?:\/usr)?(?:\/bin\/)?(?:bash|make))": (?:executable file not found in \$PATH|stat \S+: no such file)/,
      // what a container is started with is ENTRYPOINT's affair
      when: (_, { step }) => step !== undefined,
    },
  ],
  message: ({ tool }) =>
    `${named(tool, "make or bash")} is not in this image (Alpine and slim images have neither); install it in a step before, or use a shell and commands that are there`,
};
