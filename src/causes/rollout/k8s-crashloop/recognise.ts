import { named, type Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "unknown",
  wordings: [
    { pattern: /Back-off restarting failed container(?: (?<container>[^\s]+) in pod (?<pod>\S+))?/, weight: "symptom" },
    { pattern: /CrashLoopBackOff/, weight: "symptom" },
    { pattern: /container not found \("(?<container>[^"]+)"\)/, weight: "symptom" },
    { pattern: /^(?<pod>[\w.-]+)\s+\d+\/\d+\s+(?:Init:)?Error\s+\d+/, weight: "symptom" },
  ],
  message: ({ container, pod }) =>
    `the container ${named(container, "")} ends soon after it starts, again and again; its own log says why: \`kubectl logs --previous ${pod?.replace(/_.*/, "") ?? "POD"}${container === undefined ? "" : ` -c ${container}`}\`, given to slipway explain`,
};
