import type { ObstacleOf } from "../../../build/obstacle.ts";
import { defineCause } from "../../cause.ts";

export const cause = defineCause<ObstacleOf<"race-requires-cgo">>({
  slug: "race-requires-cgo",
  phase: 6,
  title: "-race needs cgo, which is off",
  severity: "error",
  fault: "repository",
  claims: { "race-requires-cgo": (obstacle) => obstacle },
  message: ({ explicit }) =>
    `\`-race\` needs cgo, but ${explicit ? "CGO_ENABLED is 0" : "cgo is off because the image has no C compiler"}; drop -race, or turn cgo on in an image with gcc`,
  prints: () => ["go: -race requires cgo; enable cgo by setting CGO_ENABLED=1"],
});
