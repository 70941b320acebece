import { defineSeenCause } from "../../cause.ts";

export const cause = defineSeenCause({
  slug: "ci-submodule-not-checked-out",
  phase: 14,
  title: "a git submodule is not checked out where the build needs it",
  severity: "error",
  fault: "repository",
});
