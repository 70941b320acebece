import type { ObstacleOf } from "../../../build/obstacle.ts";
import { defineCause } from "../../cause.ts";

export const cause = defineCause<ObstacleOf<"wrong-architecture">>({
  slug: "exec-format-error-arch",
  phase: 8,
  title: "the program is for another processor than the image",
  severity: "error",
  fault: "repository",
  claims: { "wrong-architecture": (obstacle) => obstacle },
  message: ({ path, goarch, platform }) =>
    `\`${path}\` is built for ${goarch}, the image for ${platform}, where it can't run; write \`ARG TARGETARCH\` and \`GOARCH=$TARGETARCH\``,
  related: ({ program }, site) => [
    { ...site.plan.dockerfile.source.location(site.plan.dockerfile.source.lineSpan(program)), message: "built here" },
  ],
  prints: ({ path }) => [`exec ${path}: exec format error`],
});
