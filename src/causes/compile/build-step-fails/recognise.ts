import { endedSilently } from "../../words/silent.ts";
import { after, named, type Recogniser, type Seen } from "../../recogniser.ts";

function inRun({ step }: Seen): boolean {
  return step?.instruction?.startsWith("RUN") ?? false;
}

/** Without the flags of RUN, as much as fits a sentence. */
function commandOf(instruction: string): string {
  const command = instruction.replace(/^RUN\s+(?:--\S+\s+)*/, "").replaceAll(/\s+/g, " ");
  return command.length > 80 ? `${command.slice(0, 79)}…` : command;
}

export const recogniser: Recogniser = {
  fault: "repository",
  rank: -5,
  wordings: [
    {
      pattern:
        /(?:did not complete successfully|executor failed running \[.{1,400}\]): exit code: (?<code>\d+)$|returned a non-zero code: (?<code2>\d+)$|while running runtime: exit status (?<code3>\d+)$/,
      when: (_, { step }) => endedSilently(step),
      more: ({ step }) => ({ command: commandOf(step?.instruction ?? "") }),
      guess: true,
    },
    // the command itself is wrong, in any shell
    {
      pattern:
        /sh: (?:-c: )?(?:\d+: |line \d+: )?(?<problem>(?:Syntax error: (?:end of file unexpected|Unterminated quoted string|EOF in|[";|&()]+ unexpected|word unexpected|newline unexpected|Missing)|syntax error(?: near unexpected token|: unexpected)|unexpected EOF while looking|unterminated quoted string).{0,80})/i,
    },
    // adduser of Debian and of BusyBox take different options
    {
      pattern:
        /^(?:adduser|addgroup|useradd|groupadd|usermod|deluser): (?<problem>(?:unrecognized|unknown|invalid) option.{0,60}|option requires an argument.{0,40})/i,
      when: (_, seen) => inRun(seen),
    },
    {
      pattern: /^(?<problem>Option \w+ is ambiguous|Unknown option: \w+)/,
      when: (_, seen) => /\b(?:adduser|addgroup)\b/.test(seen.step?.instruction ?? ""),
    },
    {
      pattern:
        /^(?:(?:adduser|addgroup|useradd|groupadd|usermod): |fatal: |err: )(?<problem>(?:The )?(?:user|group|[ug]id)\s?(?:name )?['"`‘]?[\w.-]+['"`’]? (?:already exists|in use|is not unique|does not exist).{0,40}|unknown group \S+|cannot (?:lock|open) \/etc\/\w+.{0,60}|(?:UID|GID) \d+ (?:is not unique|already exists))/i,
      when: (_, seen) => inRun(seen),
    },
    {
      pattern: /^(?:chown|chgrp|install): (?<problem>(?:invalid|unknown) (?:user|group|spec)\S*:? .{1,60})/,
      when: (_, seen) => inRun(seen),
    },
    {
      pattern: /^flag provided but not defined: (?<flag>-\w+)/,
      when: (_, seen) => after(seen, /^usage: (?:go |build )/) !== undefined,
    },
    {
      pattern: /(?:cd|chdir): (?:\d+: )?(?:can't cd to )?(?<path>\S+?)(?:: No such file or directory)?$/,
      when: ({ path }, seen) => inRun(seen) && path !== undefined && !path.endsWith(":"),
      guess: true,
    },
    {
      pattern:
        /^(?:cp|mv|cat|chmod|chown|install|ln|tar|sed|head|ls|rm): .{0,40}?'?(?<path>[^\s':]+)'?: (?:Cannot open: )?No such file or directory/,
      when: (_, seen) => inRun(seen),
      guess: true,
    },
    {
      pattern:
        /(?<shell>\/bin\/(?:ba|da)?sh): (?:\d+: |line \d+: )?(?:can't open '?|Can't open |0: Can't open )?(?<path>\.{0,2}\/[\w./-]+)'?:? ?(?:not found|No such file)?/,
      when: (_, seen) => inRun(seen),
      guess: true,
    },
    // outside of a step's own lines nobody knows whether it ended the build
    {
      pattern:
        /^(?:cp|mv|cat|chmod|chown|install|ln|tar|tar \(child\)|sed|head|ls|rm): .{0,60}?['‘]?(?<path>[^\s':’]+)['’]?: (?:Cannot open: )?No such file or directory/,
      when: (_, { step }) => step === undefined,
      guess: true,
      weight: "passing",
    },
    {
      pattern: /^(?:cp|mv|chmod|ls): (?:cannot|can't) (?:stat|access|open) ['‘]?(?<path>[^\s'’:]+)['’]?: No such file/,
      guess: true,
      weight: "passing",
      when: (_, { step }) => step === undefined,
    },
    {
      pattern:
        /^[Mm]akefile\S*:\d+: (?<problem>\*\*\* (?:missing separator|recipe commences before first target|commands commence before first target|unterminated).{0,80})/,
    },
    {
      pattern:
        /^(?:adduser|addgroup|chown|chgrp): (?<problem>(?:unknown (?:user|group|user\/group)|invalid (?:user|group)|gid|uid).{1,60})/,
      guess: true,
      weight: "passing",
      when: (_, { step }) => step === undefined,
    },
    {
      pattern:
        /^(?:\S*sh): (?:\d+: )?(?:cannot create|can't create) (?<path>[^\s:]+): (?:Directory nonexistent|nonexistent directory)/,
      guess: true,
    },
    { pattern: /^upx: \S+: (?<problem>(?:CantPack|AlreadyPacked|NotCompressible|CantUnpack|InternalError)\w*.{0,80})/ },
    { pattern: /^ln: (?:failed to create symbolic link )?['‘]?(?<path>[^\s'’:]+)['’]?: File exists/, guess: true },
  ],
  message: ({ path, command, code, code2, code3, problem, flag }) => {
    if (problem !== undefined)
      return `the step's command is wrong for this image: ${problem}; a missing \`\\\`, a quote, or options that the image's own version of the program doesn't take`;
    if (flag !== undefined)
      return `the go command of this image has no flag \`${flag}\`: it is misspelt, or belongs to another subcommand or a newer Go`;
    return command !== undefined
      ? `\`${command}\` ended with exit code ${code ?? code2 ?? code3 ?? "1"} and printed nothing: a test in it says no (\`test\`, \`[\`, \`grep -q\`; an ARG or ENV that is empty here, a file that isn't there), or its output goes elsewhere; let it say what it tests: \`RUN set -x; …\``
      : `a command of this step doesn't find ${named(path, "a file")}: it is not copied into the image before, the step runs in another directory, or a script has Windows line ends; see COPY, WORKDIR and .dockerignore`;
  },
};
