import { defineSeenCause } from "../../cause.ts";

export const cause = defineSeenCause({
  slug: "port-already-allocated",
  phase: 9,
  title: "the published port of the host is taken",
  severity: "error",
  fault: "outside",
});
