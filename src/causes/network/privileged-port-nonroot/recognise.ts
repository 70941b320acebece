import { named, type Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "repository",
  wordings: [
    { pattern: /listen (?:tcp|udp)\d? (?<address>\S*:(?<port>\d{1,3})): bind: permission denied/ },
    // nginx, apache
    { pattern: /bind\(\) to (?<address>\S*:(?<port>\d{1,3})) failed \(13: Permission denied\)/ },
    {
      pattern:
        /\(13\)Permission denied: (?:AH\d+: )?make_sock: could not bind to address (?<address>\S*:(?<port>\d{1,3}))/,
    },
  ],
  message: ({ port }) =>
    `the program may not listen on port ${named(port, "")} as an ordinary user; listen on 8080 and publish that (\`-p ${port ?? "80"}:8080\`, targetPort), or allow it: sysctl \`net.ipv4.ip_unprivileged_port_start=0\``,
};
