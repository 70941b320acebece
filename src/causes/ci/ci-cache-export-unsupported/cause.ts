import { defineSeenCause } from "../../cause.ts";

export const cause = defineSeenCause({
  slug: "ci-cache-export-unsupported",
  phase: 14,
  title: "the builder can't export its cache",
  severity: "error",
  fault: "outside",
});
