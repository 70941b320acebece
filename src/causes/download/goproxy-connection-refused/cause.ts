import { defineSeenCause } from "../../cause.ts";

export const cause = defineSeenCause({
  slug: "goproxy-connection-refused",
  phase: 3,
  title: "the module proxy refuses connections",
  severity: "error",
  fault: "outside",
});
