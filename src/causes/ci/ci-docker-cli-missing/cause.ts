import { defineSeenCause } from "../../cause.ts";

export const cause = defineSeenCause({
  slug: "ci-docker-cli-missing",
  phase: 14,
  title: "the job has no docker client, or not the plug-in that it calls",
  severity: "error",
  fault: "repository",
});
