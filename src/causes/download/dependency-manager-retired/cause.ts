import { defineSeenCause } from "../../cause.ts";

export const cause = defineSeenCause({
  slug: "dependency-manager-retired",
  phase: 3,
  title: "dep, glide, godep or govendor cannot get a dependency",
  severity: "error",
  fault: "outside",
});
