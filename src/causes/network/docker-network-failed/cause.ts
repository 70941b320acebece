import { defineSeenCause } from "../../cause.ts";

export const cause = defineSeenCause({
  slug: "docker-network-failed",
  phase: 9,
  title: "the engine cannot connect the container to its network",
  severity: "error",
  fault: "outside",
});
