import { named, type Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "outside",
  wordings: [
    { pattern: /(?:daemon|service \S+|networking|stack): network "?(?<network>[\w.-]+)"? not found/ },
    { pattern: /(?:nonexistent network|network) "(?<network>[^"]+)"(?: not found)?$/, guess: true },
    { pattern: /Network (?<network>\S+) declared as external, but could not be found/ },
    { pattern: /did not complete successfully: network (?<network>[\w.-]+) not found/ },
    { pattern: /(?<reason>could not find an available, non-overlapping IPv[46] address pool)/ },
    { pattern: /(?<reason>Pool overlaps with other one on this address space)/ },
    { pattern: /(?<reason>invalid pool request: .{1,160})/ },
    { pattern: /driver failed programming external connectivity on endpoint .{0,120}(?<reason>iptables.{1,80})/ },
    { pattern: /(?<reason>failed to add the host \(?.{0,40}\)? ?<=> sandbox .{0,120})/ },
    { pattern: /(?<reason>endpoint with name \S+ already exists in network \S+)/ },
    { pattern: /(?:daemon: |networking: |starting container failed:? )"?(?<reason>[Aa]ddress already in use)\.?$/ },
    {
      pattern:
        /(?:driver failed programming external connectivity on endpoint .{1,120}|failed to set up container networking|failed to create endpoint \S+ on network \S+): (?<reason>(?!.{0,300}(?:port is already allocated|address already in use|no such file)).{1,200})/,
      guess: true,
      weight: "passing",
    },
    { pattern: /(?<reason>pool overlaps with other one on this address space)/ },
  ],
  message: ({ network, reason }) =>
    network === undefined
      ? `the engine can't make the container's network (${(reason ?? "").slice(0, 120)}): remove networks that nobody uses (\`docker network prune\`), give the network another \`subnet\`, or restart Docker after the firewall was changed`
      : `there is no network ${named(network, "of that name")}: create it (\`docker network create ${network}\`), or make the containers anew that still refer to a removed one: \`docker compose up --force-recreate\``,
};
