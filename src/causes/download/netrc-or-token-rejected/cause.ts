import { defineSeenCause } from "../../cause.ts";

export const cause = defineSeenCause({
  slug: "netrc-or-token-rejected",
  phase: 3,
  title: "the credentials that git has are refused",
  severity: "error",
  fault: "outside",
});
