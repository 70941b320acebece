import { defineSeenCause } from "../../cause.ts";

export const cause = defineSeenCause({
  slug: "go-installation-mixed",
  phase: 6,
  title: "parts of Go are missing or of another release",
  severity: "error",
  fault: "repository",
});
