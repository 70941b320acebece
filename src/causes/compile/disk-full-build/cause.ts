import { defineSeenCause } from "../../cause.ts";

export const cause = defineSeenCause({
  slug: "disk-full-build",
  phase: 6,
  title: "the builder's disk is full",
  severity: "error",
  fault: "outside",
});
