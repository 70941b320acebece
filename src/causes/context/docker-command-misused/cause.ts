import { defineSeenCause } from "../../cause.ts";

export const cause = defineSeenCause({
  slug: "docker-command-misused",
  phase: 1,
  title: "the docker command refuses its arguments",
  severity: "error",
  fault: "repository",
});
