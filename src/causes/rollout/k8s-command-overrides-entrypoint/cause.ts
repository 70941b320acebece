import { defineSeenCause } from "../../cause.ts";

export const cause = defineSeenCause({
  slug: "k8s-command-overrides-entrypoint",
  phase: 13,
  title: "the manifest's command isn't in the image",
  severity: "error",
  fault: "repository",
});
