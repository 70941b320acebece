import { defineSeenCause } from "../../cause.ts";

export const cause = defineSeenCause({
  slug: "docker-api-version-mismatch",
  phase: 14,
  title: "client and daemon of Docker speak different versions of the API",
  severity: "error",
  fault: "outside",
});
