import { defineSeenCause } from "../../cause.ts";

export const cause = defineSeenCause({
  slug: "goproxy-connection-reset",
  phase: 3,
  title: "the download was cut off",
  severity: "error",
  fault: "outside",
});
