import { named, type Recogniser } from "../../recogniser.ts";
import { isProgram, isRetried } from "../../words/network.ts";

export const recogniser: Recogniser = {
  fault: "repository",
  rank: 1,
  wordings: [
    {
      pattern:
        /dial tcp: lookup (?<host>[^\s:]+)(?: on (?<resolver>\S+?:\d+))?: (?<reason>no such host|server misbehaving|i\/o timeout|Temporary failure in name resolution|Try again)/,
      weight: "passing",
      when: (_, seen) => isProgram(seen) && isRetried(seen),
    },
    {
      pattern:
        /dial tcp: lookup (?<host>[^\s:]+)(?: on (?<resolver>\S+?:\d+))?: (?<reason>no such host|server misbehaving|i\/o timeout|Temporary failure in name resolution|Try again)/,
      // the machine's resolver may be to blame
      guess: true,
      when: (_, seen) => isProgram(seen) && !isRetried(seen),
    },
    // no /etc/resolv.conf in the container, so the resolver asks itself
    {
      pattern:
        /dial tcp: lookup (?<host>[^\s:]+) on (?<resolver>\[::1\]:53|127\.0\.0\.1:53): .{0,80}connection refused/,
      guess: true,
      when: (_, seen) => isProgram(seen),
    },
    // pgx and others that look up themselves
    {
      pattern:
        /\(lookup (?<host>[^\s:]+)(?: on (?<resolver>\S+?:\d+))?: (?<reason>no such host|server misbehaving|i\/o timeout|Temporary failure in name resolution|Try again)/,
      guess: true,
      when: (_, seen) => isProgram(seen),
    },
  ],
  message: ({ host }) =>
    `the name ${named(host, "")} isn't known in the container's network: no compose service or Service has it, it is in another network, or that container has ended; see \`docker compose ps\` and both services' \`networks\``,
  decide: ({ host }) =>
    `is ${named(host, "it")} the name of a service in the same network, and does that run (\`docker compose ps\`, \`kubectl get service\`)? If it is a name of the internet, the resolver is to blame`,
};
