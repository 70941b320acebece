import { defineSeenCause } from "../../cause.ts";

export const cause = defineSeenCause({
  slug: "registry-tls-unknown-authority",
  phase: 2,
  title: "the builder doesn't trust the registry's certificate",
  severity: "error",
  fault: "outside",
});
