import { defineSeenCause } from "../../cause.ts";

export const cause = defineSeenCause({
  slug: "registry-push-denied",
  phase: 12,
  title: "the registry takes no image from this account",
  severity: "error",
  fault: "outside",
});
