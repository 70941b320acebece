import { defineSeenCause } from "../../cause.ts";

export const cause = defineSeenCause({
  slug: "image-store-broken",
  phase: 2,
  title: "the store in which the engine keeps images is damaged or cannot be used",
  severity: "error",
  fault: "outside",
});
