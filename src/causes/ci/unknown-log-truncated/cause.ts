import { defineSeenCause } from "../../cause.ts";

export const cause = defineSeenCause({
  slug: "unknown-log-truncated",
  phase: 14,
  title: "the log doesn't contain the reason",
  severity: "error",
  fault: "unknown",
});
