import { defineSeenCause } from "../../cause.ts";

export const cause = defineSeenCause({
  slug: "k8s-probe-http-status",
  phase: 13,
  title: "the probe's path answers with an error",
  severity: "error",
  fault: "repository",
});
