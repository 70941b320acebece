import { defineSeenCause } from "../../cause.ts";

export const cause = defineSeenCause({
  slug: "sumdb-mismatch",
  phase: 4,
  title: "a module isn't what the checksum database says it is",
  severity: "error",
  fault: "unknown",
});
