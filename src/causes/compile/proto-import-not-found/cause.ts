import { defineSeenCause } from "../../cause.ts";

export const cause = defineSeenCause({
  slug: "proto-import-not-found",
  phase: 6,
  title: "protoc does not find a .proto file",
  severity: "error",
  fault: "repository",
});
