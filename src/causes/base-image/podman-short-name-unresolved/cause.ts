import { defineSeenCause } from "../../cause.ts";

export const cause = defineSeenCause({
  slug: "podman-short-name-unresolved",
  phase: 2,
  title: "podman doesn't know which registry a short image name is of",
  severity: "error",
  fault: "outside",
});
