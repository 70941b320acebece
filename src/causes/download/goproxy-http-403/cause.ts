import { defineSeenCause } from "../../cause.ts";

export const cause = defineSeenCause({
  slug: "goproxy-http-403",
  phase: 3,
  title: "the module proxy forbids a module",
  severity: "error",
  fault: "outside",
});
