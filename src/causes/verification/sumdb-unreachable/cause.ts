import { defineSeenCause } from "../../cause.ts";

export const cause = defineSeenCause({
  slug: "sumdb-unreachable",
  phase: 4,
  title: "the checksum database doesn't answer",
  severity: "error",
  fault: "outside",
});
