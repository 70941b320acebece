import type { ObstacleOf } from "../../../build/obstacle.ts";
import { defineCause } from "../../cause.ts";

export const cause = defineCause<ObstacleOf<"base-impossible">>({
  slug: "base-image-tag-not-found",
  phase: 2,
  title: "the tag of the base image can't exist",
  severity: "error",
  fault: "repository",
  claims: { "base-impossible": (obstacle) => obstacle },
  message: ({ ref, reason }) => `\`${ref}\` does not exist: ${reason}; use a tag that does`,
  prints: ({ ref }) => [`failed to resolve source metadata for docker.io/library/${ref}: not found`],
});
