import { defineSeenCause } from "../../cause.ts";

export const cause = defineSeenCause({
  slug: "module-zip-corrupt",
  phase: 3,
  title: "a module's archive is broken",
  severity: "error",
  fault: "outside",
});
