import { named, type Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "unknown",
  rank: -1,
  wordings: [
    {
      pattern: /is forbidden: exceeded quota: (?<quota>[^,]+), requested: (?<reason>.{1,200}), used: /,
      fault: "outside",
    },
    { pattern: /is forbidden: failed quota: (?<quota>[^:]+): must specify (?<reason>.{1,100})/, fault: "repository" },
    { pattern: /admission webhook "(?<webhook>[^"]+)" denied the request: ?(?<reason>.{0,200})/ },
    {
      pattern: /failed calling webhook "(?<webhook>[^"]+)": (?:failed to call webhook: )?(?<reason>.{1,200})/,
      fault: "outside",
    },
    {
      pattern: /Error creating: pods? "?[^"\s]+"? is forbidden: (?<reason>(?!violates PodSecurity).{1,200})/,
      guess: true,
    },
    {
      pattern: /(?:FailedCreate .{0,200}|^)Error creating: (?<reason>(?!pods? "?[^"\s]+"? is forbidden).{1,200})/,
      guess: true,
      weight: "passing",
    },
    // policies, however the pod is made
    {
      pattern:
        /pods? "?[^"\s]{1,253}"? is forbidden: (?<reason>(?!User |violates PodSecurity|exceeded quota|failed quota).{1,200})/,
      guess: true,
    },
  ],
  message: ({ quota, webhook, reason }) =>
    quota !== undefined
      ? `the namespace's quota ${named(quota, "")} doesn't allow the pod (${reason ?? ""}): lower its requests and limits, give every container some, or raise the quota`
      : `the cluster's admission${webhook === undefined ? "" : ` (${named(webhook, "")})`} refuses the pod: ${reason ?? "see its message"}`,
};
