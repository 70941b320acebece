import { defineSeenCause } from "../../cause.ts";

export const cause = defineSeenCause({
  slug: "git-fetch-interrupted",
  phase: 3,
  title: "a fetch from a git server was cut off",
  severity: "error",
  fault: "outside",
});
