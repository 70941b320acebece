import { defineSeenCause } from "../../cause.ts";

export const cause = defineSeenCause({
  slug: "no-proxy-missing-internal-host",
  phase: 3,
  title: "an internal host is asked for through the HTTP proxy, which does not reach it",
  severity: "error",
  fault: "repository",
});
