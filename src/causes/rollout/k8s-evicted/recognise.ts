import { named, type Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "outside",
  wordings: [
    { pattern: /The node was low on resource: (?<resource>[\w-]+)\./ },
    { pattern: /Pod The node had condition: \[(?<resource>\w+)\]/ },
    { pattern: /Usage of EmptyDir volume "(?<resource>[^"]+)" exceeds the limit/, fault: "repository" },
    {
      pattern: /(?:Pod|Container \S+) (?:ephemeral local storage|exceeded its local) .{0,80}(?:exceeds|limit)/,
      fault: "repository",
    },
    { pattern: /^\S+\s+\d+\/\d+\s+Evicted\s/ },
  ],
  message: ({ resource }) =>
    `the node was short of ${named(resource, "memory or disk")} and put the pod out; request what it really uses, and see \`kubectl describe node\` for what else is on that node`,
};
