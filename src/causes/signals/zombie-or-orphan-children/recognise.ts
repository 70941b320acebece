import { named, type Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "repository",
  wordings: [
    { pattern: /\[(?<program>[\w.-]+)\] <defunct>/, weight: "passing" },
    { pattern: /cgroup: fork rejected by pids controller in \S+/ },
    { pattern: /fork\/exec (?<program>\S+): resource temporarily unavailable/, guess: true },
    {
      pattern: /(?:fork: retry: |can't fork: |Cannot fork$|fork failed\.?: )(?:Resource temporarily unavailable)?/,
      guess: true,
    },
  ],
  message: ({ program }) =>
    `no more processes can be started: ${named(program, "children")} that nobody waits for fill the container's limit, or the limit (\`--pids-limit\`) is low; let an init reap them (\`docker run --init\`, \`init: true\`), and \`Wait\` for what the program starts`,
  decide: () => "does `ps -ef` in the container list many `<defunct>`? If not, the limit of processes is too low",
};
