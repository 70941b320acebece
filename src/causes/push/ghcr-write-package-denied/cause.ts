import { defineSeenCause } from "../../cause.ts";

export const cause = defineSeenCause({
  slug: "ghcr-write-package-denied",
  phase: 12,
  title: "the workflow's token may not write packages",
  severity: "error",
  fault: "outside",
});
