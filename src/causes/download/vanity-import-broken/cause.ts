import { defineSeenCause } from "../../cause.ts";

export const cause = defineSeenCause({
  slug: "vanity-import-broken",
  phase: 3,
  title: "an import path's own host doesn't say where the code is",
  severity: "error",
  fault: "outside",
});
