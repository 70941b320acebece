import { defineSeenCause } from "../../cause.ts";

export const cause = defineSeenCause({
  slug: "zombie-or-orphan-children",
  phase: 11,
  title: "processes that nobody reaps fill the container",
  severity: "error",
  fault: "repository",
});
