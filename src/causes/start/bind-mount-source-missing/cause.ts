import { defineSeenCause } from "../../cause.ts";

export const cause = defineSeenCause({
  slug: "bind-mount-source-missing",
  phase: 8,
  title: "a directory or file that is mounted is not on the host",
  severity: "error",
  fault: "outside",
});
