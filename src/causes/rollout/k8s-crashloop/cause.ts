import { defineSeenCause } from "../../cause.ts";

export const cause = defineSeenCause({
  slug: "k8s-crashloop",
  phase: 13,
  title: "a container ends again and again",
  severity: "error",
  fault: "unknown",
});
