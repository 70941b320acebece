import { defineSeenCause } from "../../cause.ts";

export const cause = defineSeenCause({
  slug: "build-step-needs-root",
  phase: 6,
  title: "a step does as an ordinary user what only root may",
  severity: "error",
  fault: "repository",
});
