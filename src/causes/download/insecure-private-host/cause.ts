import { defineSeenCause } from "../../cause.ts";

export const cause = defineSeenCause({
  slug: "insecure-private-host",
  phase: 3,
  title: "a private host speaks plain HTTP or has a certificate of its own",
  severity: "error",
  fault: "repository",
});
