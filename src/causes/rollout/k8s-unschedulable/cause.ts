import { defineSeenCause } from "../../cause.ts";

export const cause = defineSeenCause({
  slug: "k8s-unschedulable",
  phase: 13,
  title: "no node takes the pod",
  severity: "error",
  fault: "outside",
});
