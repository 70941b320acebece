import { defineSeenCause } from "../../cause.ts";

export const cause = defineSeenCause({
  slug: "ci-job-ended-early",
  phase: 14,
  title: "the CI ended the job: time limit, cancellation, or its runner is gone",
  severity: "error",
  fault: "outside",
});
