import { defineSeenCause } from "../../cause.ts";

export const cause = defineSeenCause({
  slug: "goproxy-unreachable-timeout",
  phase: 3,
  title: "the module proxy doesn't answer",
  severity: "error",
  fault: "outside",
});
