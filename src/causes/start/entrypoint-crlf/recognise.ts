import { named, type Recogniser } from "../../recogniser.ts";
import { isScript } from "../../words/tools.ts";

export const recogniser: Recogniser = {
  fault: "repository",
  rank: 2,
  wordings: [
    {
      pattern: /exec (?<path>\.{0,2}\/[^\s:]+): no such file or directory/,
      shared: true,
      when: ({ path }) => isScript(path),
    },
    { pattern: /(?<path>\/\S+): (?:\/usr)?\/bin\/(?:env )?\w+\^M: bad interpreter/ },
    { pattern: /env: ['‘](?<path>\w+)\\r['’]: No such file or directory|env: can't execute '(?<word>\w+)\r?'$/ },
    { pattern: /set: (?:line \d+: )?illegal option -\s*$|set: Illegal option -\r?$/ },
    { pattern: /standard_init_linux\.go:\d+: exec user process caused:? "?no such file or directory/, shared: true },
    { pattern: /\$'\\r': command not found/ },
    { pattern: /: line \d+: set: -: invalid option$/ },
    // bash from 5.2 on
    {
      pattern: /(?:^|: )(?<path>[\w./-]+): cannot execute: required file not found$/,
      shared: true,
      when: ({ path }) => isScript(path),
    },
    // commands whose names end in a carriage return, which puts the cursor back
    { pattern: /^: not found(?::? \S+)?:?$/, guess: true },
    // a script that another one starts
    {
      pattern: /^[\w./-]{1,200}: (?:exec: line \d+|line \d+: exec|\d+: exec): (?<path>[\w./-]+): not found$/,
      guess: true,
      when: ({ path }, { step }) => step === undefined && isScript(path),
    },
  ],
  message: ({ path }) =>
    `${named(path, "the script")} has Windows line ends, so the kernel looks for an interpreter with a carriage return in its name, or that interpreter is not in the image; store it with \`eol=lf\` (.gitattributes), or change it in the image: \`sed -i 's/\\r$//'\``,
  decide: ({ path }) =>
    `does \`file ${path?.replace(/^\//, "") ?? "SCRIPT"}\` say "CRLF line terminators", or name an interpreter that the image hasn't?`,
};
