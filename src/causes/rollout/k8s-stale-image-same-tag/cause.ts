import type { ObstacleOf } from "../../../build/obstacle.ts";
import { defineCause } from "../../cause.ts";
import { locate } from "../../places.ts";

export const cause = defineCause<ObstacleOf<"moving-tag-kept">>({
  slug: "k8s-stale-image-same-tag",
  phase: 13,
  title: "nodes keep an older image of the same tag",
  severity: "note",
  fault: "repository",
  confidence: "certain",
  claims: { "moving-tag-kept": (obstacle) => obstacle },
  message: ({ image, tag }) =>
    `\`${image}\` is not pulled where a node has an image of that name: after \`${tag}\` has moved, some pods run the older one; deploy a tag of its own for each build, or a digest`,
  location: ({ place }, site) => locate(site, place),
});
