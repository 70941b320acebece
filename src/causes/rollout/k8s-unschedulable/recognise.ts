import type { Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "outside",
  wordings: [
    {
      pattern: /(?<ready>\d+)\/(?<nodes>\d+) nodes are available: (?<reason>.{1,300})/,
      when: (_, seen) =>
        !/nodes are available: .*pod has unbound immediate/.test(seen.lines[seen.at]?.text ?? "") || true,
    },
    { pattern: /(?<reason>no nodes available to schedule pods)/ },
    // Kubernetes before 1.8
    {
      pattern:
        /(?:failed to fit in any node|No nodes are available that match all of the (?:following )?predicates): ?:? ?(?<reason>.{0,200})/,
    },
    // swarm
    { pattern: /(?<reason>no suitable node \(.{1,160})/ },
    { pattern: /^[\w.-]+\s+0\/\d+\s+Pending\s+\d+\s/, weight: "symptom" },
  ],
  message: ({ nodes, reason }) =>
    `none of ${nodes ?? "the"} nodes takes the pod: ${(reason ?? "").slice(0, 160)}; lower the requests, correct nodeSelector, affinity or tolerations, or add nodes`,
};
