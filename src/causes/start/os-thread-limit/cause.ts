import { defineSeenCause } from "../../cause.ts";

export const cause = defineSeenCause({
  slug: "os-thread-limit",
  phase: 8,
  title: "no more threads may be made",
  severity: "error",
  fault: "outside",
});
