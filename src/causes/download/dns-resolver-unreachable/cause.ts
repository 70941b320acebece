import { defineSeenCause } from "../../cause.ts";

export const cause = defineSeenCause({
  slug: "dns-resolver-unreachable",
  phase: 3,
  title: "names can't be resolved inside of the build container",
  severity: "error",
  fault: "outside",
});
