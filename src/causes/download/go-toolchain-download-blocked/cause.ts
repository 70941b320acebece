import { defineSeenCause } from "../../cause.ts";

export const cause = defineSeenCause({
  slug: "go-toolchain-download-blocked",
  phase: 3,
  title: "the newer Go that go.mod asks for can't be downloaded",
  severity: "error",
  fault: "outside",
});
