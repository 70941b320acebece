import { defineSeenCause } from "../../cause.ts";

export const cause = defineSeenCause({
  slug: "git-ref-not-found",
  phase: 3,
  title: "git is asked for a branch, tag or commit that the repository does not have",
  severity: "error",
  fault: "repository",
});
