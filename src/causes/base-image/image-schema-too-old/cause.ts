import { defineSeenCause } from "../../cause.ts";

export const cause = defineSeenCause({
  slug: "image-schema-too-old",
  phase: 2,
  title: "the image is stored in a form that new engines no longer read",
  severity: "error",
  fault: "outside",
});
