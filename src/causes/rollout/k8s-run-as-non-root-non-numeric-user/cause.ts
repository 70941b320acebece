import { defineSeenCause } from "../../cause.ts";

export const cause = defineSeenCause({
  slug: "k8s-run-as-non-root-non-numeric-user",
  phase: 13,
  title: "the image's user is a name, and the kubelet needs a number",
  severity: "error",
  fault: "repository",
});
