import { named, type Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "outside",
  wordings: [
    { pattern: /Bind for (?<address>[\d.:[\]a-f]+):(?<port>\d+) failed: port is already allocated/ },
    {
      pattern:
        /(?:Ports are not available|failed to bind host port for|cannot expose (?:privileged )?port|Error starting userland proxy).{0,80}?(?<address>\d[\d.]+):(?<port>\d+)\b.*address already in us/,
    },
    { pattern: /Bind for (?<address>[\d.]+):(?<port>\d+): unexpected error/ },
    { pattern: /rootlessport listen tcp (?<address>[\d.]+):(?<port>\d+): bind: address already in use/ },
    {
      pattern:
        /Ports are not available.{0,60}?:(?<port>\d+)\b.*(?:forbidden by its access permissions|Only one usage of each socket address)/,
    },
  ],
  message: ({ port }) =>
    `another container or program of this machine already listens on port ${named(port, "that is published")}; stop it (\`docker ps --filter publish=${port ?? "PORT"}\`, \`ss -ltnp\`), or publish another: \`-p ${port === undefined ? "OTHER" : Number(port) + 1}:…\``,
};
