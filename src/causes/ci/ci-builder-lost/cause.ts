import { defineSeenCause } from "../../cause.ts";

export const cause = defineSeenCause({
  slug: "ci-builder-lost",
  phase: 14,
  title: "the builder went away during the build",
  severity: "error",
  fault: "outside",
});
