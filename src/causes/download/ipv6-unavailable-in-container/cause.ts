import { defineSeenCause } from "../../cause.ts";

export const cause = defineSeenCause({
  slug: "ipv6-unavailable-in-container",
  phase: 3,
  title: "an IPv6 address is tried where the container has no IPv6",
  severity: "error",
  fault: "outside",
});
