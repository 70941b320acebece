import { named, type Recogniser, type Seen } from "../../recogniser.ts";
import { toolOf } from "../../words/tools.ts";

const NOT_FOUND =
  /(?:^|\s|: )(?:\/bin\/)?(?:(?:ba|da|a)?sh: (?:\d+: |line \d+: )?|[\w./-]{1,200}: (?:line )?\d+: )(?<tool>[\w.+-]+): (?:command )?not found|^make(?:\[\d+\])?: (?<tool2>[\w.+-]+): (?:Command not found|No such file or directory)|env: (?:can't execute )?['‘"]?(?<tool3>[\w.+-]+)['’"]?: No such file or directory/;
/** Causes of their own. */
const OTHERS = /^(?:git|(?:\w+-linux-\w+-)?gcc|cc|g\+\+|clang|pkg-config|hg|svn|bzr|fossil|ssh)$/;

function inRun({ step }: Seen): boolean {
  return step?.instruction?.startsWith("RUN") ?? false;
}

/** A shell that somebody sits at names neither a line nor a script; who goes on typing wasn't stopped by it. */
function typed(seen: Seen): boolean {
  return !inRun(seen) && /^-?bash: [\w.+-]+: command not found$/.test(seen.lines[seen.at]?.text ?? "");
}

export const recogniser: Recogniser = {
  fault: "repository",
  wordings: [
    {
      pattern: NOT_FOUND,
      when: ({ tool, tool2, tool3 }, seen) =>
        toolOf(tool ?? tool2 ?? tool3) === "other" &&
        tool !== "ssh" &&
        !typed(seen) &&
        (inRun(seen) || !/^(?:docker(?:-compose|-buildx)?|kubectl|helm)$/.test(tool ?? "")) &&
        !/makefile|\.mk$/i.test(tool2 ?? ""),
    },
    {
      pattern: /^-?bash: (?<tool>[\w.+-]+): command not found$/,
      weight: "passing",
      guess: true,
      when: ({ tool }, seen) => toolOf(tool) === "other" && !OTHERS.test(tool ?? "") && typed(seen),
    },
    {
      pattern: /exec: "(?<tool>[\w.+-]+)": executable file not found in \$PATH/,
      when: ({ tool }, seen) => toolOf(tool) === "other" && !OTHERS.test(tool ?? "") && inRun(seen),
    },
    // a hook or a filter of git
    {
      pattern:
        /(?:git-lfs filter-process|hooks\/[\w-]+): (?:\d+: |line \d+: )?(?<tool>git-lfs|[\w-]+): (?:command )?not found/,
    },
    { pattern: /git: '(?<tool>lfs)' is not a git command/, more: () => ({ tool: "git-lfs" }) },
    {
      pattern: /^(?<tool>[\w.+-]+): command not found$/,
      guess: true,
      weight: "passing",
      when: ({ tool }) => toolOf(tool) === "other" && !OTHERS.test(tool ?? ""),
    },
  ],
  message: ({ tool, tool2, tool3 }) =>
    `${named(tool ?? tool2 ?? tool3, "a program")} is not in the image in which this step runs (exit code 127); install it in a step before, for example \`apk add --no-cache ${tool ?? tool2 ?? tool3 ?? "NAME"}\` or \`apt-get install\``,
};
