import { defineSeenCause } from "../../cause.ts";

export const cause = defineSeenCause({
  slug: "bind-mount-is-directory",
  phase: 10,
  title: "a file that is mounted is a directory, or the other way round",
  severity: "error",
  fault: "outside",
});
