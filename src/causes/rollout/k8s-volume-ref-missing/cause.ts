import { defineSeenCause } from "../../cause.ts";

export const cause = defineSeenCause({
  slug: "k8s-volume-ref-missing",
  phase: 13,
  title: "a volume's ConfigMap, Secret or claim isn't there",
  severity: "error",
  fault: "repository",
});
