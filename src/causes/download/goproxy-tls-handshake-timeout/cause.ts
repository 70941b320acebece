import { defineSeenCause } from "../../cause.ts";

export const cause = defineSeenCause({
  slug: "goproxy-tls-handshake-timeout",
  phase: 3,
  title: "the TLS handshake with the module proxy takes too long",
  severity: "error",
  fault: "outside",
});
