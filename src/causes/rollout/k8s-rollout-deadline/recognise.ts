import { named, type Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "unknown",
  wordings: [
    { pattern: /deployment "(?<deployment>[^"]+)" exceeded its progress deadline/, weight: "symptom" },
    { pattern: /error: timed out waiting for the condition/, weight: "symptom" },
    { pattern: /UPGRADE FAILED: (?:timed out|context deadline exceeded)/, weight: "symptom" },
    { pattern: /INSTALLATION FAILED: (?:timed out|context deadline exceeded|failed post-install)/, weight: "symptom" },
    {
      pattern: /Waiting for deployment "(?<deployment>[^"]+)" rollout to finish/,
      weight: "symptom",
      when: (_, seen) => seen.at >= seen.lines.length - 3,
    },
    // helm of all releases, kubectl wait
    {
      pattern:
        /\btim(?:ed out|eout) waiting for (?:the condition|.{1,80} to (?:be|become) (?:ready|available))|has been (?:rollback|rolled back|uninstalled) due to atomic being set: (?:tim|context deadline|release)/,
      weight: "symptom",
    },
  ],
  message: ({ deployment }) =>
    `the new pods of ${named(deployment, "the deployment")} don't get ready in time; why, their events say: \`kubectl describe pods -l app=…\`, given to slipway explain`,
};
