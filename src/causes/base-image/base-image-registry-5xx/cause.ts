import { defineSeenCause } from "../../cause.ts";

export const cause = defineSeenCause({
  slug: "base-image-registry-5xx",
  phase: 2,
  title: "the registry is out of order",
  severity: "error",
  fault: "outside",
});
