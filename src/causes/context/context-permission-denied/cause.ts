import { defineSeenCause } from "../../cause.ts";

export const cause = defineSeenCause({
  slug: "context-permission-denied",
  phase: 1,
  title: "a file of the build context can't be read",
  severity: "error",
  fault: "outside",
});
