import { defineSeenCause } from "../../cause.ts";

export const cause = defineSeenCause({
  slug: "base-image-auth-required",
  phase: 2,
  title: "the registry gives the base image to nobody who isn't logged in, or has none",
  severity: "error",
  fault: "unknown",
});
