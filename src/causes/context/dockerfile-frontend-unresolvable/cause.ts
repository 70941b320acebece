import { defineSeenCause } from "../../cause.ts";

export const cause = defineSeenCause({
  slug: "dockerfile-frontend-unresolvable",
  phase: 1,
  title: "the frontend that the syntax line names can't be pulled",
  severity: "error",
  fault: "outside",
});
