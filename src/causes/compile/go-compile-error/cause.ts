import { defineSeenCause } from "../../cause.ts";

export const cause = defineSeenCause({
  slug: "go-compile-error",
  phase: 6,
  title: "the Go code doesn't compile",
  severity: "error",
  fault: "repository",
});
