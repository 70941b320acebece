import { defineSeenCause } from "../../cause.ts";

export const cause = defineSeenCause({
  slug: "k8s-image-never-pull",
  phase: 13,
  title: "the image isn't on the node and may not be pulled",
  severity: "error",
  fault: "repository",
});
