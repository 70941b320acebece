import { defineSeenCause } from "../../cause.ts";

export const cause = defineSeenCause({
  slug: "ci-buildx-tls-context",
  phase: 14,
  title: "buildx can't take the engine's TLS from variables; it needs a context",
  severity: "error",
  fault: "repository",
});
