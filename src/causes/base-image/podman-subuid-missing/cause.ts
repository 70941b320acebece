import { defineSeenCause } from "../../cause.ts";

export const cause = defineSeenCause({
  slug: "podman-subuid-missing",
  phase: 2,
  title: "rootless podman has too few user ids",
  severity: "error",
  fault: "outside",
});
