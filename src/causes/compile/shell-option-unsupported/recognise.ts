import { named, type Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "repository",
  // a builtin of bash is no program that is missing
  rank: 1,
  wordings: [
    { pattern: /set: (?:\d+: )?[Ii]llegal option (?:-o )?(?<option>\S*)/ },
    // the shell goes on behind it
    {
      pattern: /sh: (?:\d+: )?(?<option>\[\[|source|function|declare|local|shopt|pushd|popd): not found/,
      guess: true,
    },
    {
      pattern:
        /sh: (?:\d+: )?Syntax error: (?<option>"[(){}]" unexpected|redirection unexpected|Bad for loop variable|"done" unexpected|"&" unexpected)/,
    },
    { pattern: /sh: (?:\d+: )?Bad substitution/, more: () => ({ option: "${…}" }) },
    { pattern: /sh: (?:\d+: )?set: line \d+: illegal option -o (?<option>\w+)/ },
    {
      pattern:
        /sh: (?:\d+: )?(?:export: [Ii]llegal option (?<option>\S+)|bad substitution|syntax error: bad substitution)/,
    },
  ],
  message: ({ option }) =>
    `the shell of this image doesn't know ${named(option, "that")}, which is bash's; use \`SHELL ["/bin/bash", "-o", "pipefail", "-c"]\` with bash installed, or write it for sh`,
};
