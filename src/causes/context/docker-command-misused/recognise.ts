import { after, type Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "repository",
  rank: 1,
  wordings: [
    {
      pattern:
        /(?<problem>"?'?docker(?:-compose)?(?: [a-z]+){0,2}"?'? (?:requires|accepts) (?:exactly|at least|at most|no) ?\w* arguments?)/,
    },
    {
      pattern: /(?<problem>docker: '?docker(?: [a-z]+){1,2}'? requires (?:\d+|at least \d+|at most \d+|no) arguments?)/,
    },
    { pattern: /(?<problem>unknown shorthand flag: '\w' in -\w+)/ },
    {
      pattern: /(?<problem>unknown flag: --[\w-]+)$/,
      when: (_, seen) => after(seen, /^(?:See 'docker|Usage:  docker|Run 'docker)/, 4) !== undefined,
    },
    {
      pattern: /(?<problem>flag provided but not defined: -[\w-]+)/,
      when: (_, seen) => after(seen, /^See '?(?:docker|\S*docker)/, 3) !== undefined,
    },
    { pattern: /(?<problem>"--\w+" is only supported on a Docker daemon with experimental features enabled)/ },
    {
      pattern:
        /(?<problem>invalid argument "[^"]*" for "[^"]+" flag: (?!invalid reference).{1,100}|^docker: Invalid containerPort: \S+)/,
    },
    {
      pattern:
        /(?<problem>invalid spec: \S+: empty section between colons|invalid volume specification: .{1,100}|Invalid (?:hostPort|ip address): \S+)/,
    },
    { pattern: /docker: (?<problem>unknown server OS: .{0,40}|conflicting options: .{1,80})/ },
  ],
  message: ({ problem }) =>
    `the docker command line is wrong: ${problem ?? "see the line"}; a variable may be empty, the directory at the end forgotten (\`.\`), or the flag newer than this docker`,
};
