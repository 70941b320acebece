import { defineSeenCause } from "../../cause.ts";

export const cause = defineSeenCause({
  slug: "k8s-no-match-platform",
  phase: 13,
  title: "the image has no variant for the node's processor",
  severity: "error",
  fault: "repository",
});
