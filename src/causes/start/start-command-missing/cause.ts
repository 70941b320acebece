import { defineSeenCause } from "../../cause.ts";

export const cause = defineSeenCause({
  slug: "start-command-missing",
  phase: 8,
  title: "neither the image nor the command line says what to start",
  severity: "error",
  fault: "repository",
});
