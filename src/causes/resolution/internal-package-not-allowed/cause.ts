import type { ObstacleOf } from "../../../build/obstacle.ts";
import { defineCause } from "../../cause.ts";
import { locate } from "../../places.ts";

export const cause = defineCause<ObstacleOf<"internal-not-allowed">>({
  slug: "internal-package-not-allowed",
  phase: 5,
  title: "an internal package is imported from outside its module",
  severity: "error",
  fault: "repository",
  claims: { "internal-not-allowed": (obstacle) => obstacle },
  message: ({ package: path }) => {
    const parent = path.replace(/(^|\/)internal(\/(?!.*\/internal(\/|$)).*)?$/, "");
    const who = parent === "" ? "only the standard library" : `only packages below \`${parent}\``;
    return `\`${path}\` is internal: ${who} may import it, so go stops; move what is needed out of \`internal\`, or the importing package below the same directory`;
  },
  location: ({ importer }, site) => locate(site, importer),
  prints: ({ package: path }) => [`use of internal package ${path} not allowed`],
});
