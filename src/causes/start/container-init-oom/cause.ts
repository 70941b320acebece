import { defineSeenCause } from "../../cause.ts";

export const cause = defineSeenCause({
  slug: "container-init-oom",
  phase: 8,
  title: "the memory limit is too small for the container to start",
  severity: "error",
  fault: "repository",
});
