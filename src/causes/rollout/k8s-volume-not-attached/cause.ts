import { defineSeenCause } from "../../cause.ts";

export const cause = defineSeenCause({
  slug: "k8s-volume-not-attached",
  phase: 13,
  title: "a volume of the pod can't be attached to its node, or not be mounted there",
  severity: "error",
  fault: "outside",
});
