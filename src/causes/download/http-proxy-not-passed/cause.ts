import { defineSeenCause } from "../../cause.ts";

export const cause = defineSeenCause({
  slug: "http-proxy-not-passed",
  phase: 3,
  title: "the machine goes out through an HTTP proxy of which the build is not told",
  severity: "error",
  fault: "repository",
});
