import { defineSeenCause } from "../../cause.ts";

export const cause = defineSeenCause({
  slug: "tls-clock-skew",
  phase: 3,
  title: "a certificate or an index is out of its time",
  severity: "error",
  fault: "outside",
});
