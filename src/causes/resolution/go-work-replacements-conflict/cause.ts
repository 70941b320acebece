import { defineSeenCause } from "../../cause.ts";

export const cause = defineSeenCause({
  slug: "go-work-replacements-conflict",
  phase: 5,
  title: "modules of a workspace replace the same dependency differently",
  severity: "error",
  fault: "repository",
});
