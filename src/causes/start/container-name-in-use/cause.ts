import { defineSeenCause } from "../../cause.ts";

export const cause = defineSeenCause({
  slug: "container-name-in-use",
  phase: 8,
  title: "a container of that name is there already",
  severity: "error",
  fault: "outside",
});
