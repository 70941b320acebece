import type { ObstacleOf } from "../../../build/obstacle.ts";
import { defineCause } from "../../cause.ts";
import { dirname } from "../../../text/path.ts";
import { insertBefore } from "../../places.ts";

export const cause = defineCause<ObstacleOf<"cache-not-writable">>({
  slug: "go-cache-not-writable",
  phase: 6,
  title: "go can't write its build cache",
  severity: "error",
  fault: "repository",
  claims: { "cache-not-writable": (obstacle) => obstacle },
  message: ({ path, uid }) =>
    `user ${uid ?? "of this step"} may not create \`${path}\`, and go builds nothing without its cache; set \`GOCACHE=/tmp/go-build\`, or build before USER (a cache mount needs \`uid=${uid ?? "…"}\`)`,
  prints: ({ path }) => [`failed to initialize build cache at ${path}: mkdir ${dirname(path)}…: permission denied`],
  fixes: (_, site) => [
    {
      title: "keep the build cache in /tmp",
      safety: "safe",
      edits: [insertBefore(site, site.hit.line, "ENV GOCACHE=/tmp/go-build")],
    },
  ],
});
