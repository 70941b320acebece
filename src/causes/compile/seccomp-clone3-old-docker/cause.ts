import { defineSeenCause } from "../../cause.ts";

export const cause = defineSeenCause({
  slug: "seccomp-clone3-old-docker",
  phase: 6,
  title: "an old Docker forbids what a newer C library does",
  severity: "error",
  fault: "outside",
});
