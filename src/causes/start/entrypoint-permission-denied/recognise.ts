import { named, type Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "repository",
  rank: 2,
  wordings: [
    { pattern: /exec: "(?<path>[^"]+)": permission denied/, shared: true, when: (_, { step }) => step === undefined },
    { pattern: /exec: \\"(?<path>[^"\\]+)\\": permission denied/, shared: true },
    // CMD and ENTRYPOINT without brackets
    {
      pattern: /^(?:\/bin\/)?(?:ba|da|a)?sh: (?:\d+: |line \d+: )?(?<path>\.{0,2}\/[^\s:]+): Permission denied$/,
      guess: true,
      when: (_, { step }) => step === undefined,
    },
    {
      pattern: /exec (?<path>\.{0,2}\/[^\s:]+): permission denied/,
      shared: true,
      when: (_, { step }) => step === undefined,
    },
    { pattern: /standard_init_linux\.go:\d+: exec user process caused:? "?permission denied/, shared: true },
    { pattern: /open executable: Permission denied: OCI permission denied/, shared: true },
    {
      pattern:
        /(?:\[FATAL tini \(\d+\)\] exec |\[dumb-init\] |^su-exec: |^error: exec: ")(?<path>[^\s:"]+)"?(?: failed)?: [Pp]ermission denied/,
    },
    // file capabilities that the container may not have, a mount without exec
    {
      pattern: /^exec (?<path>\.{0,2}\/[^\s:]+): operation not permitted/,
      guess: true,
      when: (_, { step }) => step === undefined,
    },
    { pattern: /Cannot start container \S+: (?:\[\d+\] )?System error: permission denied/, shared: true },
    // the working directory, for this user
    { pattern: /chdir to cwd \(\\?"(?<path>[^"\\]+)\\?"\) set in config\.json failed: permission denied/, guess: true },
    // from within a script
    {
      pattern: /^\S{1,200}: (?:line )?\d+: (?:exec: )?(?<path>\.{0,2}\/[^\s:]+): Permission denied$/,
      guess: true,
      when: (_, { step }) => step === undefined,
    },
    { pattern: /^(?<container>\S+) exited with code 126$/, weight: "symptom" },
  ],
  message: ({ path }) =>
    `${named(path, "what is started")} has no execute bit, or the user may not enter its directory; set it when it is copied: \`COPY --chmod=0755\`, or in git: \`git update-index --chmod=+x\``,
  decide: ({ path }) => `does \`ls -l ${path ?? "FILE"}\` in the image show no \`x\`? Then the bit is missing`,
};
