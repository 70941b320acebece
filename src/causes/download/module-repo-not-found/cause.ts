import { defineSeenCause } from "../../cause.ts";

export const cause = defineSeenCause({
  slug: "module-repo-not-found",
  phase: 3,
  title: "the module's repository doesn't exist",
  severity: "error",
  fault: "repository",
});
