import { defineSeenCause } from "../../cause.ts";

export const cause = defineSeenCause({
  slug: "gitlab-subgroup-resolution",
  phase: 3,
  title: "GitLab hides a nested group from git, which asks for the group above instead",
  severity: "error",
  fault: "repository",
});
