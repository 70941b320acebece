import { defineSeenCause } from "../../cause.ts";

export const cause = defineSeenCause({
  slug: "compiler-oom-killed",
  phase: 6,
  title: "the compiler or linker was killed for want of memory",
  severity: "error",
  fault: "outside",
});
