import type { ObstacleOf } from "../../../build/obstacle.ts";
import { defineCause } from "../../cause.ts";
import { relate } from "../../places.ts";

export const cause = defineCause<ObstacleOf<"go-file-invalid">>({
  slug: "go-file-invalid",
  phase: 6,
  title: "a Go file can't be read up to its imports",
  severity: "error",
  fault: "repository",
  claims: { "go-file-invalid": (obstacle) => obstacle },
  message: ({ place, message }) =>
    `\`${place.file}\` can't be read: ${message}; the code is at fault, not the container`,
  related: ({ place }, site) => relate(site, place, "here"),
  prints: ({ place, message }) => [`${place.file}:${place.line}:…${message}`],
});
