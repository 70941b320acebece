import { defineSeenCause } from "../../cause.ts";

export const cause = defineSeenCause({
  slug: "container-runtime-broken",
  phase: 8,
  title: "the machine itself can not start containers",
  severity: "error",
  fault: "outside",
});
