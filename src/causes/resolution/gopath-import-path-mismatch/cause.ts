import { defineSeenCause } from "../../cause.ts";

export const cause = defineSeenCause({
  slug: "gopath-import-path-mismatch",
  phase: 5,
  title: "go looks for modules in GOPATH, as before modules",
  severity: "error",
  fault: "repository",
});
