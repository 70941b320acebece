import { defineSeenCause } from "../../cause.ts";

export const cause = defineSeenCause({
  slug: "go-command-misused",
  phase: 6,
  title: "the go command refuses its arguments, flags or settings",
  severity: "error",
  fault: "repository",
});
