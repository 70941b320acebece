import { defineSeenCause } from "../../cause.ts";

export const cause = defineSeenCause({
  slug: "k8s-image-pull-unauthorized",
  phase: 13,
  title: "the node's credentials for the registry are missing or refused",
  severity: "error",
  fault: "outside",
});
