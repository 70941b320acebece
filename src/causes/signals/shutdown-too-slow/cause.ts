import { defineSeenCause } from "../../cause.ts";

export const cause = defineSeenCause({
  slug: "shutdown-too-slow",
  phase: 11,
  title: "the container is killed because it does not stop in time",
  severity: "warning",
  fault: "repository",
});
