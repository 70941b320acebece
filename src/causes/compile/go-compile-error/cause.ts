import type { ObstacleOf } from "../../../build/obstacle.ts";
import { defineCause } from "../../cause.ts";
import { relate } from "../../places.ts";

export const cause = defineCause<ObstacleOf<"import-unused">>({
  slug: "go-compile-error",
  phase: 6,
  title: "the Go code doesn't compile",
  severity: "error",
  fault: "repository",
  claims: { "import-unused": (obstacle) => obstacle },
  message: ({ package: path, as, place }) =>
    `\`${place.file}\` imports \`${path}\`${as === undefined ? "" : ` (as \`${as}\`)`} and doesn't use it, which the compiler refuses; remove the import, or write \`import _ "${path}"\` when only its effects are wanted`,
  related: ({ place }, site) => relate(site, place, "imported here"),
  prints: ({ package: path, as }) => [`"${path}" imported${as === undefined ? "" : ` as ${as}`} and not used`],
});
