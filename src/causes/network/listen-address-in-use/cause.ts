import { defineSeenCause } from "../../cause.ts";

export const cause = defineSeenCause({
  slug: "listen-address-in-use",
  phase: 9,
  title: "the port that the program listens on is taken",
  severity: "error",
  fault: "repository",
});
