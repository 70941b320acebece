import { defineSeenCause } from "../../cause.ts";

export const cause = defineSeenCause({
  slug: "k8s-invalid-image-name",
  phase: 13,
  title: "the manifest's image name is invalid",
  severity: "error",
  fault: "repository",
});
