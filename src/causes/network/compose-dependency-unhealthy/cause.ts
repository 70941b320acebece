import { defineSeenCause } from "../../cause.ts";

export const cause = defineSeenCause({
  slug: "compose-dependency-unhealthy",
  phase: 9,
  title: "a service that others wait for ends, or does not become healthy",
  severity: "error",
  fault: "repository",
});
