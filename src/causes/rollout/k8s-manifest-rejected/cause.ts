import { defineSeenCause } from "../../cause.ts";

export const cause = defineSeenCause({
  slug: "k8s-manifest-rejected",
  phase: 13,
  title: "the cluster does not take the manifest",
  severity: "error",
  fault: "repository",
});
