import type { ObstacleOf } from "../../../build/obstacle.ts";
import { defineCause } from "../../cause.ts";

export const cause = defineCause<ObstacleOf<"goproxy-off">>({
  slug: "goproxy-off",
  phase: 3,
  title: "GOPROXY=off forbids the downloads that the build needs",
  severity: "error",
  fault: "repository",
  claims: { "goproxy-off": (obstacle) => obstacle },
  message: ({ module }) =>
    `GOPROXY=off forbids every download, and \`${module}\` is neither in vendor/ nor in the image's module cache; vendor the modules, fill the cache before, or allow a proxy`,
  prints: () => ["module lookup disabled by GOPROXY=off"],
});
