import { defineSeenCause } from "../../cause.ts";

export const cause = defineSeenCause({
  slug: "k8s-admission-denied",
  phase: 13,
  title: "the cluster refuses the pod: a quota, a policy or a webhook",
  severity: "error",
  fault: "unknown",
});
