import { defineSeenCause } from "../../cause.ts";

export const cause = defineSeenCause({
  slug: "k8s-image-pull-denied-or-missing",
  phase: 13,
  title: "the cluster may not pull the image, or it was never pushed",
  severity: "error",
  fault: "unknown",
});
