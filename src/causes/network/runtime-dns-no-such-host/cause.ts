import { defineSeenCause } from "../../cause.ts";

export const cause = defineSeenCause({
  slug: "runtime-dns-no-such-host",
  phase: 9,
  title: "a host name isn't known in the container's network",
  severity: "error",
  fault: "repository",
});
