import { defineSeenCause } from "../../cause.ts";

export const cause = defineSeenCause({
  slug: "registry-unreachable",
  phase: 2,
  title: "the builder can't reach the registry",
  severity: "error",
  fault: "outside",
});
