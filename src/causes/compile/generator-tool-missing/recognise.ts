import { named, type Recogniser } from "../../recogniser.ts";
import { toolOf } from "../../words/tools.ts";

const NOT_FOUND =
  /(?:^|\s|: )(?:\/bin\/)?(?:(?:ba|da|a)?sh: (?:\d+: |line \d+: )?|[\w./-]{1,200}: (?:line )?\d+: )(?<tool>[\w.+-]+): (?:command )?not found|^make(?:\[\d+\])?: (?<tool2>[\w.+-]+): (?:Command not found|No such file or directory)|env: (?:can't execute )?['‘"]?(?<tool3>[\w.+-]+)['’"]?: No such file or directory/;

export const recogniser: Recogniser = {
  fault: "repository",
  wordings: [
    { pattern: NOT_FOUND, when: ({ tool, tool2, tool3 }) => toolOf(tool ?? tool2 ?? tool3) === "generator" },
    { pattern: /running "(?<tool>[^"]+)": exec: "[^"]+": executable file not found in \$PATH/ },
    {
      pattern: /exec: "(?<tool>[\w.+-]+)": executable file not found in \$PATH/,
      when: ({ tool }) => toolOf(tool) === "generator",
    },
    { pattern: /protoc-gen-[\w-]+: program not found or is not executable/ },
    {
      pattern: /^(?<tool>[\w.+-]+): (?:command )?not found$/,
      guess: true,
      weight: "passing",
      when: ({ tool }) => toolOf(tool) === "generator",
    },
    { pattern: /^--\w+_out: (?<tool>protoc-gen-[\w-]+): Plugin failed with status code/, weight: "passing" },
    // the generator is there, and fails
    {
      pattern: /^(?:\S+\.go:\d+: )?running "(?<tool>[^"]+)": (?!exec)(?:exit status \d+|.{1,80})/,
      guess: true,
      weight: "passing",
    },
    // by its path, in a script
    {
      pattern: /: line \d+: \S{0,200}\/(?<tool>[\w.+-]+): No such file or directory$/,
      guess: true,
      when: ({ tool }) => toolOf(tool) === "generator",
    },
  ],
  message: ({ tool, tool2, tool3 }) =>
    `${named(tool ?? tool2 ?? tool3, "a code generator")} is not installed in the image, or not on its PATH (\`go install\` writes to \`/go/bin\`); install it in a step before, with a version, or commit what it generates`,
};
