import { defineSeenCause } from "../../cause.ts";

export const cause = defineSeenCause({
  slug: "module-version-not-found",
  phase: 3,
  title: "a module or its version doesn't exist where go looks",
  severity: "error",
  fault: "outside",
});
