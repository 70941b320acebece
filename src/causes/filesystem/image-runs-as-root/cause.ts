import type { ObstacleOf } from "../../../build/obstacle.ts";
import { defineCause } from "../../cause.ts";

export const cause = defineCause<ObstacleOf<"runs-as-root">>({
  slug: "image-runs-as-root",
  phase: 10,
  title: "the program runs as root",
  severity: "note",
  fault: "repository",
  confidence: "certain",
  claims: { "runs-as-root": (obstacle) => obstacle },
  message: () =>
    "the program runs as root, which clusters with `runAsNonRoot` refuse; unless it has to, add `USER 65532:65532`",
});
