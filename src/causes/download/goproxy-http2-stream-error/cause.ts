import { defineSeenCause } from "../../cause.ts";

export const cause = defineSeenCause({
  slug: "goproxy-http2-stream-error",
  phase: 3,
  title: "the HTTP/2 stream of a download was broken off",
  severity: "error",
  fault: "outside",
});
