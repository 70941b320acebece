import type { ObstacleOf } from "../../../build/obstacle.ts";
import { defineCause } from "../../cause.ts";
import { relate } from "../../places.ts";

export const cause = defineCause<ObstacleOf<"embed-failed">>({
  slug: "go-embed-invalid-pattern",
  phase: 6,
  title: "a //go:embed pattern is not allowed",
  severity: "error",
  fault: "repository",
  rank: 5,
  claims: { "embed-failed": (obstacle) => (obstacle.reason === "invalid" ? obstacle : undefined) },
  message: ({ pattern }) =>
    `\`//go:embed ${pattern}\` is no valid pattern: it may not begin with \`/\`, hold \`..\` or end with \`/\`; embed from a package that lies above the files`,
  related: ({ place, pattern }, site) => relate(site, place, `\`${pattern}\``),
  prints: ({ place, pattern, message }) => [`${place.file}:${place.line}:… pattern ${pattern}: ${message}`],
});
