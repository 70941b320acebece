import { defineSeenCause } from "../../cause.ts";

export const cause = defineSeenCause({
  slug: "k8s-cluster-unreachable",
  phase: 13,
  title: "the deploying job does not get to the cluster, or may not",
  severity: "error",
  fault: "outside",
});
