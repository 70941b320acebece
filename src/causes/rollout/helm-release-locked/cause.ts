import { defineSeenCause } from "../../cause.ts";

export const cause = defineSeenCause({
  slug: "helm-release-locked",
  phase: 13,
  title: "an earlier helm operation did not end, and holds the release",
  severity: "error",
  fault: "outside",
});
