import { defineSeenCause } from "../../cause.ts";

export const cause = defineSeenCause({
  slug: "govcs-disallowed",
  phase: 3,
  title: "GOVCS forbids the module's version control program",
  severity: "error",
  fault: "repository",
});
