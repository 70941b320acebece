import { defineSeenCause } from "../../cause.ts";

export const cause = defineSeenCause({
  slug: "k8s-oom-killed",
  phase: 13,
  title: "the container had too little memory",
  severity: "error",
  fault: "repository",
});
