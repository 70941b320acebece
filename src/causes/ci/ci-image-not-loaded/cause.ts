import { defineSeenCause } from "../../cause.ts";

export const cause = defineSeenCause({
  slug: "ci-image-not-loaded",
  phase: 14,
  title: "the image that is to be pushed or started is not in this engine",
  severity: "error",
  fault: "repository",
});
