import { defineSeenCause } from "../../cause.ts";

export const cause = defineSeenCause({
  slug: "k8s-probe-connection-refused",
  phase: 13,
  title: "the probe's port takes no connections",
  severity: "error",
  fault: "repository",
});
