import { defineSeenCause } from "../../cause.ts";

export const cause = defineSeenCause({
  slug: "image-name-invalid",
  phase: 12,
  title: "the image's name is no valid reference",
  severity: "error",
  fault: "repository",
});
