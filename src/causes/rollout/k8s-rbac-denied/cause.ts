import { defineSeenCause } from "../../cause.ts";

export const cause = defineSeenCause({
  slug: "k8s-rbac-denied",
  phase: 13,
  title: "the program may not do what it asks the Kubernetes API for",
  severity: "error",
  fault: "repository",
});
