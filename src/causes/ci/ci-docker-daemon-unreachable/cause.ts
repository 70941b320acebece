import { defineSeenCause } from "../../cause.ts";

export const cause = defineSeenCause({
  slug: "ci-docker-daemon-unreachable",
  phase: 14,
  title: "there is no Docker daemon to talk to",
  severity: "error",
  fault: "outside",
});
