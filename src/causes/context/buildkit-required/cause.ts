import type { ObstacleOf } from "../../../build/obstacle.ts";
import { defineCause } from "../../cause.ts";
import { locate } from "../../places.ts";

export const cause = defineCause<ObstacleOf<"classic-builder">>({
  slug: "buildkit-required",
  phase: 1,
  title: "the Dockerfile needs BuildKit, which the repository turns off",
  severity: "warning",
  fault: "repository",
  confidence: "likely",
  claims: { "classic-builder": (obstacle) => obstacle },
  message: ({ feature }) =>
    `this turns BuildKit off, and the classic builder doesn't know ${feature.includes("--") ? `\`${feature}\`` : feature}, which the Dockerfile uses; drop the setting`,
  location: ({ place }, site) => locate(site, place),
  related: (_, site) => [{ ...site.location, message: "needs BuildKit" }],
  prints: ({ feature }) => {
    const flag = /--(?:mount|chmod)$/.exec(feature)?.[0];
    return flag === undefined
      ? []
      : [
          `the ${flag} option requires BuildKit. Refer to https://docs.docker.com/go/buildkit/ to learn how to build images with BuildKit enabled`,
        ];
  },
});
