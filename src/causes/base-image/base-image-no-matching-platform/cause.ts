import { defineSeenCause } from "../../cause.ts";

export const cause = defineSeenCause({
  slug: "base-image-no-matching-platform",
  phase: 2,
  title: "the base image doesn't exist for the platform",
  severity: "error",
  fault: "outside",
});
