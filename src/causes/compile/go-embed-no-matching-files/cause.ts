import type { ObstacleOf } from "../../../build/obstacle.ts";
import { defineCause } from "../../cause.ts";
import { contextRelative, relate } from "../../places.ts";
import { dirname, joinPath } from "../../../text/path.ts";

interface Data extends ObstacleOf<"embed-failed"> {
  /** The repository has what the pattern names. */
  readonly there: string | undefined;
}

export const cause = defineCause<Data>({
  slug: "go-embed-no-matching-files",
  phase: 6,
  title: "a //go:embed pattern matches nothing in the image",
  severity: "error",
  fault: "repository",
  claims: {
    "embed-failed": (obstacle, site) => {
      if (obstacle.reason === "invalid") return undefined;
      const literal = obstacle.pattern.replace(/^all:/, "").replace(/\/?[^/]*[*?[].*$/, "");
      const path = joinPath(dirname(obstacle.place.file) === "." ? "" : dirname(obstacle.place.file), literal);
      const entry = site.plan.world.snapshot.entry(path);
      return { ...obstacle, there: entry ? (contextRelative(site, path) ?? path) : undefined };
    },
  },
  message: ({ pattern, there, message, reason }) =>
    reason === "irregular" || reason === "other-module"
      ? `\`//go:embed ${pattern}\` fails: ${message}`
      : there === undefined
        ? `\`//go:embed ${pattern}\` matches no file: the repository doesn't have it, so it must be made before this step (a front-end build, a generator) and copied there`
        : `\`//go:embed ${pattern}\` matches no file in the image: \`${there}\` is in the repository, but not copied before this step; copy it`,
  related: ({ place, pattern }, site) => relate(site, place, `embeds \`${pattern}\``),
  prints: ({ pattern, message }) => [`pattern ${pattern}: ${message}`],
});
