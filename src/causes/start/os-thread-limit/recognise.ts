import type { Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "outside",
  wordings: [
    { pattern: /runtime: failed to create new OS thread \(have (?<count>\d+) already; errno=11\)/ },
    { pattern: /runtime: may need to increase max user processes/ },
  ],
  message: ({ count }) =>
    `the container may have no more threads (it has ${count ?? "many"}); raise the limit: \`--pids-limit\`, \`ulimit -u\`, or podPidsLimit of the node`,
};
