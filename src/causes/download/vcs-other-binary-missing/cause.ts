import { defineSeenCause } from "../../cause.ts";

export const cause = defineSeenCause({
  slug: "vcs-other-binary-missing",
  phase: 3,
  title: "Mercurial, Subversion or another program for a module's repository is missing",
  severity: "error",
  fault: "repository",
});
