import type { Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "outside",
  wordings: [
    {
      pattern: /(?<ready>\d+)\/(?<nodes>\d+) nodes are available: (?<reason>.{1,300})/,
      when: (_, seen) =>
        !/nodes are available: .*pod has unbound immediate/.test(seen.lines[seen.at]?.text ?? "") || true,
    },
  ],
  message: ({ nodes, reason }) =>
    `none of ${nodes ?? "the"} nodes takes the pod: ${(reason ?? "").slice(0, 160)}; lower the requests, correct nodeSelector, affinity or tolerations, or add nodes`,
};
