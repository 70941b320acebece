import { defineSeenCause } from "../../cause.ts";

export const cause = defineSeenCause({
  slug: "k8s-psa-restricted",
  phase: 13,
  title: "the namespace's policy forbids the pod",
  severity: "error",
  fault: "repository",
});
