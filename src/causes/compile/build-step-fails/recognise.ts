import { named, type Recogniser, type Seen } from "../../recogniser.ts";

function inRun({ step }: Seen): boolean {
  return step?.instruction?.startsWith("RUN") ?? false;
}

export const recogniser: Recogniser = {
  fault: "repository",
  rank: -5,
  wordings: [
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
  ],
  message: ({ path }) =>
    `a command of this step doesn't find ${named(path, "a file")}: it is not copied into the image before, the step runs in another directory, or a script has Windows line ends; see COPY, WORKDIR and .dockerignore`,
};
