import { defineSeenCause } from "../../cause.ts";

export const cause = defineSeenCause({
  slug: "k8s-config-ref-missing",
  phase: 13,
  title: "a ConfigMap, Secret or key that the pod names isn't there",
  severity: "error",
  fault: "repository",
});
