import type { ObstacleOf } from "../../../build/obstacle.ts";
import { defineCause } from "../../cause.ts";
import { locate } from "../../places.ts";

export const cause = defineCause<ObstacleOf<"temporary-directory-missing">>({
  slug: "tmp-dir-missing-scratch",
  phase: 10,
  title: "temporary files in an image without /tmp",
  severity: "warning",
  fault: "repository",
  confidence: "likely",
  claims: { "temporary-directory-missing": (obstacle) => obstacle },
  message: ({ callee }) =>
    `\`${callee}\` makes its file in \`/tmp\`, which the final image does not have, so it fails; build on \`gcr.io/distroless/static\`, or make the directory with \`WORKDIR /tmp\``,
  location: ({ place }, site) => locate(site, place),
  prints: () => ["open /tmp/…: no such file or directory", "stat /tmp: no such file or directory"],
});
