import type { Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "repository",
  wordings: [
    { pattern: /\$HOME is not defined/ },
    {
      pattern:
        /user: Current requires cgo or \$USER(?:, \$HOME)? set in environment|user: Current requires cgo or \$USER/,
    },
    { pattern: /user: unknown userid (?<uid>\d+)/ },
    {
      pattern: /mkdir (?<path>\/\.(?:config|cache|local|[\w-]+)[^\s:]*): permission denied/,
      when: (_, { step }) => step === undefined,
    },
    { pattern: /could not lock config file (?<path>\S+\.gitconfig): /, guess: true },
    { pattern: /fatal: \$HOME not set/ },
  ],
  message: ({ uid, path }) =>
    `the container's user${uid === undefined ? "" : ` ${uid}`} has no home directory that it may use${path === undefined ? "" : ` (\`${path}\`)`}, or no entry in /etc/passwd; set \`ENV HOME=/tmp\` or another directory, or create the user`,
};
