import { defineSeenCause } from "../../cause.ts";

export const cause = defineSeenCause({
  slug: "ci-multi-platform-driver",
  phase: 14,
  title: "the builder can't build for several platforms",
  severity: "error",
  fault: "outside",
});
