import { defineSeenCause } from "../../cause.ts";

export const cause = defineSeenCause({
  slug: "tls-unknown-authority-build",
  phase: 3,
  title: "the build doesn't trust the certificate it is shown",
  severity: "error",
  fault: "outside",
});
