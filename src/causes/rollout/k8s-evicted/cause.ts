import { defineSeenCause } from "../../cause.ts";

export const cause = defineSeenCause({
  slug: "k8s-evicted",
  phase: 13,
  title: "the node was short of memory or disk and put the pod out",
  severity: "error",
  fault: "outside",
});
