import { defineSeenCause } from "../../cause.ts";

export const cause = defineSeenCause({
  slug: "go-package-removed-upstream",
  phase: 5,
  title: "a module's newest version no longer has the package",
  severity: "error",
  fault: "repository",
});
