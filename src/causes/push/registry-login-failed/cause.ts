import { defineSeenCause } from "../../cause.ts";

export const cause = defineSeenCause({
  slug: "registry-login-failed",
  phase: 12,
  title: "docker login does not succeed",
  severity: "error",
  fault: "outside",
});
