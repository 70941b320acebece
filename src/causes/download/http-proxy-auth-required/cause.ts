import { defineSeenCause } from "../../cause.ts";

export const cause = defineSeenCause({
  slug: "http-proxy-auth-required",
  phase: 3,
  title: "the HTTP proxy wants a user and a password",
  severity: "error",
  fault: "outside",
});
