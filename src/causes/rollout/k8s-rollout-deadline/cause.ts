import { defineSeenCause } from "../../cause.ts";

export const cause = defineSeenCause({
  slug: "k8s-rollout-deadline",
  phase: 13,
  title: "a rollout doesn't come to its end",
  severity: "error",
  fault: "unknown",
});
