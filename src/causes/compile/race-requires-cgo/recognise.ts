import type { Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "repository",
  wordings: [{ pattern: /-race requires cgo/ }, { pattern: /-race is (?:only )?(?:not )?supported on/, guess: true }],
  message: () =>
    "the race detector needs cgo, which is off here; drop `-race` in the image build, or set `CGO_ENABLED=1` with a C compiler",
};
