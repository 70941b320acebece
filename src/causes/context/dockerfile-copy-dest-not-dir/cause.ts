import type { ObstacleOf } from "../../../build/obstacle.ts";
import { defineCause } from "../../cause.ts";
import { relate, replaceSpan } from "../../places.ts";

export const cause = defineCause<ObstacleOf<"classic-destination">>({
  slug: "dockerfile-copy-dest-not-dir",
  phase: 1,
  title: "several sources are copied to a destination without a slash at its end",
  severity: "warning",
  fault: "repository",
  confidence: "likely",
  claims: { "classic-destination": (obstacle) => obstacle },
  message: ({ keyword, destination }) =>
    `${keyword} has several sources, and \`${destination}\` doesn't end with a slash, which the classic builder asks for; write \`${destination}/\``,
  related: ({ place }, site) => relate(site, place, "this turns BuildKit off"),
  prints: ({ keyword }) => [
    `When using ${keyword} with more than one source file, the destination must be a directory and end with a /`,
  ],
  fixes: ({ destination }, site) =>
    site.hit.span
      ? [
          {
            title: `write \`${destination}/\``,
            safety: "safe",
            edits: [replaceSpan(site, site.hit.span, `${destination}/`)],
          },
        ]
      : [],
});
