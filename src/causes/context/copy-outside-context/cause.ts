import type { ObstacleOf } from "../../../build/obstacle.ts";
import { defineCause } from "../../cause.ts";

export const cause = defineCause<ObstacleOf<"source-missing">>({
  slug: "copy-outside-context",
  phase: 1,
  title: "COPY reaches above the build context",
  severity: "error",
  fault: "repository",
  rank: 30,
  claims: {
    "source-missing": (obstacle) =>
      obstacle.from === "context" && /^(\.\/)*\.\.(\/|$)/.test(obstacle.source) ? obstacle : undefined,
  },
  message: ({ source }) =>
    `\`${source}\` lies above the build context, where the builder can't look: it takes the path from the context's root and finds nothing; build with a directory higher up as the context, or give it as \`--build-context\``,
  prints: ({ source }) => [`failed to calculate checksum of ref …: "/${source.replace(/^(\.\.?\/)+/, "")}": not found`],
});
