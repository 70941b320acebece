import { defineSeenCause } from "../../cause.ts";

export const cause = defineSeenCause({
  slug: "kaniko-push-check-failed",
  phase: 12,
  title: "kaniko may not push where it is told to",
  severity: "error",
  fault: "outside",
});
