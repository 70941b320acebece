import { named, type Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "repository",
  wordings: [
    {
      pattern: /listen (?:tcp|udp)\d? (?<address>\S*:(?<port>\d+)): bind: address already in use/,
      when: (_, seen) => !/userland proxy|rootlessport|Ports are not available/.test(seen.lines[seen.at]?.text ?? ""),
    },
    // nginx, apache
    { pattern: /bind\(\) to (?<address>\S*:(?<port>\d+)) failed \(98: Address (?:already )?in use\)/ },
    {
      pattern:
        /\(98\)Address already in use: (?:AH\d+: )?make_sock: could not bind to address (?<address>\S*:(?<port>\d+))/,
    },
  ],
  message: ({ port }) =>
    `the program can't listen on port ${named(port, "")}: another process in the same network namespace does already (a second listener of the program itself, a sidecar, \`network_mode: host\`, hostNetwork, an earlier process that a live-reload tool left)`,
};
