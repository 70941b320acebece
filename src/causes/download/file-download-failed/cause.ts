import { defineSeenCause } from "../../cause.ts";

export const cause = defineSeenCause({
  slug: "file-download-failed",
  phase: 3,
  title: "a step downloads a file with curl, wget or ADD and does not get it",
  severity: "error",
  fault: "outside",
});
