import type { ObstacleOf } from "../../../build/obstacle.ts";
import { defineCause } from "../../cause.ts";

export const cause = defineCause<ObstacleOf<"dockerfile-missing">>({
  slug: "dockerfile-not-found",
  phase: 1,
  title: "the Dockerfile that is named is not there",
  severity: "error",
  fault: "repository",
  claims: { "dockerfile-missing": (obstacle) => obstacle },
  message: ({ path, service }) =>
    `\`${path}\` is not there${service === undefined ? "" : `, but service \`${service}\` is built with it (\`dockerfile:\` is relative to the build context)`}; name a Dockerfile that exists`,
  prints: ({ path }) => [`failed to read dockerfile: open ${path}: no such file or directory`],
});
