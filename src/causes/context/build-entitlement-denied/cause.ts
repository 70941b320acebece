import { defineSeenCause } from "../../cause.ts";

export const cause = defineSeenCause({
  slug: "build-entitlement-denied",
  phase: 1,
  title: "the build asks for a right that the builder does not give",
  severity: "error",
  fault: "repository",
});
