import { defineSeenCause } from "../../cause.ts";

export const cause = defineSeenCause({
  slug: "ci-cache-backend-failed",
  phase: 14,
  title: "the cache of the build can not be read or written",
  severity: "error",
  fault: "outside",
});
