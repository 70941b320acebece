import type { ObstacleOf } from "../../../build/obstacle.ts";
import { defineCause } from "../../cause.ts";

export const cause = defineCause<ObstacleOf<"link-target-left">>({
  slug: "symlink-target-not-copied",
  phase: 1,
  title: "a symbolic link was copied without what it leads to",
  severity: "warning",
  fault: "repository",
  confidence: "likely",
  claims: { "link-target-left": (obstacle) => obstacle },
  message: ({ path, link, target }) =>
    `\`${link}\` is a link to \`${target}\`: COPY takes the link as it is, and \`${path}\` leads nowhere in the image; copy \`${target}\` too, to the same place beside it, or name the link itself as the source, which copies what it leads to`,
});
