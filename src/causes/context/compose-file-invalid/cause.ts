import { defineSeenCause } from "../../cause.ts";

export const cause = defineSeenCause({
  slug: "compose-file-invalid",
  phase: 1,
  title: "compose refuses its own file, or does not find one",
  severity: "error",
  fault: "repository",
});
