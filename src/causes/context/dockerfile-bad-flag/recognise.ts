import { named, type Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "repository",
  wordings: [
    {
      pattern: /(?:parse error (?:on )?line (?<line>\d+): )?unknown flag: (?<flag>-{0,2}[\w-]+)/i,
      when: (_, seen) => /solve|parse error|Dockerfile/i.test(seen.lines[seen.at]?.text ?? ""),
    },
    {
      pattern:
        /parse error (?:on )?line (?<line>\d+): (?<instruction>\w+) requires (?<many>(?:at least|exactly|either) .{1,40})/i,
    },
    {
      pattern:
        /parse error (?:on )?line (?<line>\d+): (?<problem>unexpected end of statement while looking for matching [\w-]+|Syntax error - can't find = in .{1,80}|\w+ must have two arguments|\w+ names can not be blank|invalid name for build stage: .{1,120}|.{1,60}unterminated .{1,60})/,
    },
    { pattern: /failed to parse platform \S*:? ?(?<problem>"[^"]*" is an invalid component of .{1,60})/ },
    { pattern: /(?<problem>cannot copy to non-directory: \S+)/ },
    {
      pattern: /[Dd]ockerfile parse error (?:on )?line (?<line>\d+): (?<problem>(?!unknown instruction).{1,200})/,
      weight: "passing",
      guess: true,
    },
    {
      pattern:
        /failed to process "(?<word>[^"]{1,120})": (?<problem>(?:unexpected end of statement|syntax error|missing|unsupported modifier|invalid|unable to parse).{0,160})/,
    },
    { pattern: /(?<problem>invalid name for build stage: .{1,120})/ },
    {
      pattern:
        /failed to solve: (?<problem>invalid containerPort: \S+|failed to parse platform .{1,120}|failed to process .{1,160}|failed to create LLB definition: .{1,160}|invalid (?:change type|network mode|flag|mount|umask|user).{0,120})/,
      guess: true,
      weight: "passing",
    },
    { pattern: /(?<problem>cannot replace to directory \S+ with file)/ },
  ],
  message: ({ line, flag, instruction, many, problem }) =>
    problem !== undefined
      ? `the Dockerfile is wrong${line === undefined ? "" : ` at line ${line}`}: ${problem}`
      : instruction !== undefined
        ? `\`${instruction}\`${line === undefined ? "" : ` (line ${line})`} requires ${many ?? "other arguments"}; a comment behind it on the same line counts as arguments, and so do lines that a \`\\\` or Windows' line ends join to it`
        : `the builder doesn't know ${named(flag, "a flag")}${line === undefined ? "" : ` (line ${line})`}: it belongs to another instruction, or needs a newer frontend; put \`# syntax=docker/dockerfile:1\` on the first line, or mend the flag`,
};
