import { defineSeenCause } from "../../cause.ts";

export const cause = defineSeenCause({
  slug: "cgroup-mem-runtime-oom",
  phase: 9,
  title: "the container reaches its memory limit and is killed",
  severity: "error",
  fault: "repository",
});
