import { defineSeenCause } from "../../cause.ts";

export const cause = defineSeenCause({
  slug: "k8s-run-as-non-root-root-image",
  phase: 13,
  title: "the image runs as root and the pod forbids it",
  severity: "error",
  fault: "repository",
});
