import { defineSeenCause } from "../../cause.ts";

export const cause = defineSeenCause({
  slug: "registry-rate-limited",
  phase: 2,
  title: "the registry has had too many pulls from this address",
  severity: "error",
  fault: "outside",
});
