import { named, type Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "repository",
  rank: -1,
  wordings: [
    // SELinux prints the same, and so does a file that may not even be read
    {
      pattern: /(?:open|mkdir|create|rename|unlink) (?<path>\/?[^\s:"]+): permission denied/,
      guess: true,
      when: (_, { step }) => step === undefined,
    },
    // entrypoint scripts, with the tools of busybox or coreutils
    {
      pattern:
        /^(?:mkdir|touch|cp|mv|tee|ln|install): (?:can't|cannot) create (?:directory |regular file )?['‘`](?<path>[^'’]+)['’]: Permission denied$/,
      guess: true,
      when: (_, { step }) => step === undefined,
    },
    {
      pattern:
        /^sed: (?:couldn't open temporary file|can't create temp file) ['‘`]?(?<path>[^\s:'’]+)['’]?: Permission denied$/,
      guess: true,
      when: (_, { step }) => step === undefined,
    },
    {
      pattern:
        /unable to open database file(?:: (?:out of memory|no such file or directory|permission denied))?(?: \(14\))?/,
      guess: true,
      when: (_, { step }) => step === undefined,
    },
    { pattern: /attempt to write a readonly database/, guess: true, when: (_, { step }) => step === undefined },
    {
      pattern:
        /^(?:[\w./-]{1,200}: (?:line )?(?:\d+: )?)?(?:touch: |cannot create |can't create )(?:cannot touch )?['‘]?(?<path>\/[^\s'’:]+)['’]?: Permission denied$/,
      guess: true,
      when: (_, { step }) => step === undefined,
    },
    {
      pattern:
        /(?:su-exec: setgroups|error: failed switching to "[^"]+"|gosu): ?(?:.{0,60})?[Oo]peration not permitted/,
      guess: true,
    },
    { pattern: /listen unix (?<path>[^\s:]+): bind: permission denied/, guess: true },
  ],
  message: ({ path }) =>
    `the user of the container may not write ${named(path, "its data directory")}: it belongs to root in the image or on the volume; give it to the user (\`COPY --chown\`, \`chown\` before USER, \`fsGroup\` in Kubernetes)`,
  decide: ({ path }) =>
    `whose is ${named(path, "the directory")} in the container, and who is its user (\`docker run --rm --entrypoint id IMAGE\`)? If they are the same, look at the mount: read-only, or labelled for SELinux (\`:z\`)`,
};
