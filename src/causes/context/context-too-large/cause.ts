import { defineSeenCause } from "../../cause.ts";

export const cause = defineSeenCause({
  slug: "context-too-large",
  phase: 1,
  title: "the build context is so large that sending it takes the time, or the disk",
  severity: "error",
  fault: "repository",
});
