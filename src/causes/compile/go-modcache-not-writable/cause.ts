import type { ObstacleOf } from "../../../build/obstacle.ts";
import { defineCause } from "../../cause.ts";
import { insertBefore } from "../../places.ts";

export const cause = defineCause<ObstacleOf<"modcache-not-writable">>({
  slug: "go-modcache-not-writable",
  phase: 6,
  title: "go can't write its module cache",
  severity: "error",
  fault: "repository",
  claims: { "modcache-not-writable": (obstacle) => obstacle },
  message: ({ path, uid }) =>
    `user ${uid ?? "of this step"} may not write \`${path}\`, where go puts downloaded modules; set GOMODCACHE to a directory of that user, or download before USER`,
  prints: ({ path }) => [`mkdir ${path}…: permission denied`],
  fixes: (_, site) => [
    {
      title: "keep the modules in /tmp",
      safety: "safe",
      edits: [insertBefore(site, site.hit.line, "ENV GOMODCACHE=/tmp/go-mod")],
    },
  ],
});
