import { defineSeenCause } from "../../cause.ts";

export const cause = defineSeenCause({
  slug: "read-only-root-fs",
  phase: 10,
  title: "the file system of the container is read-only",
  severity: "error",
  fault: "repository",
});
