import { defineSeenCause } from "../../cause.ts";

export const cause = defineSeenCause({
  slug: "rpm-package-failed",
  phase: 6,
  title: "dnf, yum or microdnf can not install a package",
  severity: "error",
  fault: "unknown",
});
