import { defineSeenCause } from "../../cause.ts";

export const cause = defineSeenCause({
  slug: "go-vet-lint-failure-in-build",
  phase: 6,
  title: "a linter in the image build fails",
  severity: "error",
  fault: "repository",
});
