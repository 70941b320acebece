import { defineSeenCause } from "../../cause.ts";

export const cause = defineSeenCause({
  slug: "goproxy-html-response",
  phase: 3,
  title: "something else than a module proxy answers",
  severity: "error",
  fault: "outside",
});
