import { defineSeenCause } from "../../cause.ts";

export const cause = defineSeenCause({
  slug: "runtime-dependency-not-ready",
  phase: 9,
  title: "another service doesn't listen yet",
  severity: "error",
  fault: "repository",
});
