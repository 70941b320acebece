import type { Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "repository",
  wordings: [
    { pattern: /updates to go\.mod needed(?:, disabled by -mod=readonly)?/ },
    { pattern: /existing contents have changed since last read|go: updating go\.mod: /, guess: true },
  ],
  message: () =>
    "go.mod is not complete for what is built, and a build may not change it; run `go mod tidy` in the repository and commit go.mod and go.sum",
};
