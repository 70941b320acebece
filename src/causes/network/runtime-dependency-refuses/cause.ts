import { defineSeenCause } from "../../cause.ts";

export const cause = defineSeenCause({
  slug: "runtime-dependency-refuses",
  phase: 9,
  title: "a database or service refuses the program: credentials, name or encryption",
  severity: "error",
  fault: "repository",
});
