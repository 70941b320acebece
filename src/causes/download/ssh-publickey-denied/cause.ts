import { defineSeenCause } from "../../cause.ts";

export const cause = defineSeenCause({
  slug: "ssh-publickey-denied",
  phase: 3,
  title: "the git server takes no key of the build",
  severity: "error",
  fault: "unknown",
});
