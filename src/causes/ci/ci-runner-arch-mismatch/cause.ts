import type { ObstacleOf } from "../../../build/obstacle.ts";
import type { Place } from "../../../build/obstacle.ts";
import { defineCause } from "../../cause.ts";
import { relate } from "../../places.ts";

type Wrong = ObstacleOf<"wrong-architecture"> & { readonly runner: Place };

export const cause = defineCause<Wrong>({
  slug: "ci-runner-arch-mismatch",
  phase: 14,
  title: "CI builds the image on another processor than the program is for",
  severity: "error",
  fault: "repository",
  rank: 1,
  claims: {
    "wrong-architecture": (obstacle, { plan }) =>
      plan.order?.runner ? { ...obstacle, runner: plan.order.runner } : undefined,
  },
  message: ({ path, goarch, platform }) =>
    `CI builds on a runner whose images are for ${platform}, and \`${path}\` is built for ${goarch}, which can't run in it; write \`ARG TARGETARCH\` and \`GOARCH=$TARGETARCH\`, or give the build \`platforms: linux/${goarch}\``,
  related: ({ program, runner }, site) => [
    { ...site.plan.dockerfile.source.location(site.plan.dockerfile.source.lineSpan(program)), message: "built here" },
    ...relate(site, runner, "the runner"),
  ],
  prints: ({ path }) => [`exec ${path}: exec format error`],
});
