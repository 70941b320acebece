import type { ObstacleOf } from "../../../build/obstacle.ts";
import { defineCause } from "../../cause.ts";
import { relate } from "../../places.ts";

export const cause = defineCause<ObstacleOf<"cached-layer-moves">>({
  slug: "ci-cached-layer-masks-break",
  phase: 14,
  title: "CI takes a layer from its cache that a cold build makes anew",
  severity: "note",
  fault: "repository",
  confidence: "certain",
  claims: { "cached-layer-moves": (obstacle) => obstacle },
  message: ({ what }) =>
    `\`${what}\` is another version on another day, but CI takes this step from its cache: when a new one breaks the build, CI stays green and only a cold build fails; name a version`,
  related: ({ cache }, site) => relate(site, cache, "takes layers from a cache"),
});
