import { defineSeenCause } from "../../cause.ts";

export const cause = defineSeenCause({
  slug: "k8s-lifecycle-hook-failed",
  phase: 13,
  title: "a postStart hook of the container fails, and the kubelet ends it",
  severity: "error",
  fault: "repository",
});
