import { defineSeenCause } from "../../cause.ts";

export const cause = defineSeenCause({
  slug: "registry-blob-upload-5xx",
  phase: 12,
  title: "the registry, or a proxy before it, breaks off the upload of a layer",
  severity: "error",
  fault: "outside",
});
