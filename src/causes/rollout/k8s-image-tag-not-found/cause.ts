import { defineSeenCause } from "../../cause.ts";

export const cause = defineSeenCause({
  slug: "k8s-image-tag-not-found",
  phase: 13,
  title: "the cluster asks for a tag that isn't there",
  severity: "error",
  fault: "repository",
});
