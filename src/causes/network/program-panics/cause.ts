import { defineSeenCause } from "../../cause.ts";

export const cause = defineSeenCause({
  slug: "program-panics",
  phase: 9,
  title: "the program itself ends with a panic",
  severity: "error",
  fault: "repository",
});
