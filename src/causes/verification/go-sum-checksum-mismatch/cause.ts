import { defineSeenCause } from "../../cause.ts";

export const cause = defineSeenCause({
  slug: "go-sum-checksum-mismatch",
  phase: 4,
  title: "a module isn't what go.sum says it is",
  severity: "error",
  fault: "unknown",
});
