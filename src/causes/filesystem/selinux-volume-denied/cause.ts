import { defineSeenCause } from "../../cause.ts";

export const cause = defineSeenCause({
  slug: "selinux-volume-denied",
  phase: 10,
  title: "SELinux forbids the container to use a mounted directory",
  severity: "error",
  fault: "outside",
});
