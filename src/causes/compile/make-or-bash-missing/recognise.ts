import { named, type Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "repository",
  wordings: [
    {
      pattern:
        /(?:^|\s|: )(?:\/bin\/)?(?:ba|da|a)?sh: (?:\d+: |line \d+: )?(?<tool>make|bash|\/bin\/bash): (?:command )?not found/,
    },
<<<<<<< HEAD
    { pattern: /^make(?:\[\d+\])?: (?<tool>(?:\/usr)?(?:\/bin\/)?bash): No such file or directory/ },
=======
    // a makefile's `SHELL`
    { pattern: /^make(?:\[\d+\])?: (?<tool>\/(?:usr\/)?bin\/bash): (?:Command not found|No such file or directory)$/ },
>>>>>>> cf71152 (explain: wordings and forms that half of 180 collected public logs showed; legacy steps without a number, frames; both candidates for a package nobody provides)
    { pattern: /env: (?:can't execute )?['‘](?<tool>bash|make)['’]: No such file or directory/ },
    {
      pattern:
        /exec: "(?<tool>(?:\/usr)?(?:\/bin\/)?(?:bash|make))": (?:executable file not found in \$PATH|stat \S+: no such file)/,
    },
  ],
  message: ({ tool }) =>
    `${named(tool, "make or bash")} is not in this image (Alpine and slim images have neither); install it in a step before, or use a shell and commands that are there`,
};
