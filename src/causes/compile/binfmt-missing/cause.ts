import { defineSeenCause } from "../../cause.ts";

export const cause = defineSeenCause({
  slug: "binfmt-missing",
  phase: 6,
  title: "a step for another processor can't run on this machine",
  severity: "error",
  fault: "outside",
});
