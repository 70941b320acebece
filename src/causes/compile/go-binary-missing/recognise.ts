import type { Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "repository",
  wordings: [
    {
      pattern:
        /(?:^|\s|: )(?:\/bin\/)?(?:ba|da|a)?sh: (?:\d+: |line \d+: )?(?<tool>go|\/usr\/local\/go\/bin\/go): (?:command )?not found/,
    },
    { pattern: /^\S+: line \d+: (?<tool>\S*\/bin\/go): No such file or directory$/ },
    { pattern: /ERROR: Cannot find (?<tool>\S*\/bin\/go)\.$/ },
    { pattern: /exec: "(?<tool>go)": executable file not found in \$PATH/ },
    { pattern: /make(?:\[\d+\])?: (?<tool>go): (?:Command not found|No such file or directory)/ },
    { pattern: /^[\w./-]{1,200}: (?:line )?\d+: (?<tool>go): (?:command )?not found$/ },
    { pattern: /cannot find GOROOT directory: ?(?<tool>\S*)/, guess: true },
  ],
  message: () =>
    "there is no `go` in the image in which this step runs, or PATH no longer names `/usr/local/go/bin`; run it in a stage built on a golang image, and don't overwrite PATH",
};
