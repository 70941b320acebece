import { defineSeenCause } from "../../cause.ts";

export const cause = defineSeenCause({
  slug: "runtime-dependency-localhost",
  phase: 9,
  title: "another service is looked for in the container itself",
  severity: "error",
  fault: "repository",
});
