import { defineSeenCause } from "../../cause.ts";

export const cause = defineSeenCause({
  slug: "test-failure-in-build",
  phase: 6,
  title: "a test in the image build fails",
  severity: "error",
  fault: "repository",
});
