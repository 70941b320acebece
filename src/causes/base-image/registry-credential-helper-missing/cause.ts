import { defineSeenCause } from "../../cause.ts";

export const cause = defineSeenCause({
  slug: "registry-credential-helper-missing",
  phase: 2,
  title: "the docker client is told to ask a credential helper that isn't there",
  severity: "error",
  fault: "outside",
});
