import { defineSeenCause } from "../../cause.ts";

export const cause = defineSeenCause({
  slug: "goproxy-http-5xx",
  phase: 3,
  title: "the module proxy is out of order",
  severity: "error",
  fault: "outside",
});
