import { defineSeenCause } from "../../cause.ts";

export const cause = defineSeenCause({
  slug: "registry-http-vs-https",
  phase: 2,
  title: "the registry speaks plain HTTP",
  severity: "error",
  fault: "outside",
});
