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
    {
      pattern:
        /^docker: (?:Error response from daemon: )?(?<problem>(?:invalid (?:publish opts format|containerPort|hostPort|spec|volume specification|mode|restart policy|env file|argument|characters for|network mode|IP address|MAC address|memory|shm|ulimit|tmpfs|mount(?! config for type "bind": bind source)).{0,120}|Invalid (?:proto|range|containerPort|hostPort|ip address).{0,120}|open \S{1,120}: no such file or directory|poorly formatted environment.{0,120}|Range of CPUs is from .{1,80}|conflicting options: .{1,80}|Conflicting options: .{1,80}|bad format for .{1,80}|you must choose at least one.{0,40}))/,
    },
    {
      pattern:
        /^docker: (?<problem>'(?!compose'|buildx')[\w-]+' is not a docker command|unknown command: docker (?!compose|buildx)[\w-]+)/,
    },
    {
      pattern:
        /^ERROR: (?<problem>failed to find target \S+|couldn't find a bake definition|exporter "\S+" could not be found|(?:\S+ )?exporter is not supported for the docker driver.{0,60}|invalid secret value: .{1,80}|invalid (?:type|key|value|ssh) \S.{0,80}|docker-bake\.\w+:\d+,\d+-\d+: .{1,120})/,
    },
    // docker's actions
    {
      pattern:
        /^(?:Error: )?(?<problem>secret file \S+ not found|config file \S+ not found|.{1,80} is not a valid secret|cannot parse bake definitions: .{1,120}|Only one remote bake definition can be defined)/,
    },
    {
      pattern:
        /docker: (?:Error response from daemon: )?(?<problem>mount denied:?.{0,160}|invalid mode: \S*|invalid (?:volume|bind mount) (?:spec|specification).{0,120})/,
    },
  ],
  message: ({ problem }) =>
    `the docker command line is wrong: ${problem ?? "see the line"}; a variable may be empty, the directory at the end forgotten (\`.\`), or the flag newer than this docker`,
};
