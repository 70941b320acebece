import type { ObstacleOf } from "../../../build/obstacle.ts";
import { defineCause } from "../../cause.ts";
import { relate } from "../../places.ts";

export const cause = defineCause<ObstacleOf<"package-missing">>({
  slug: "dependency-missing-from-go-mod",
  phase: 5,
  title: "an imported package belongs to no required module",
  severity: "error",
  fault: "repository",
  claims: {
    "package-missing": (obstacle) => (obstacle.vendor || obstacle.nested !== undefined ? undefined : obstacle),
  },
  message: ({ package: path, importer }) =>
    `\`${path}\` is ${importer ? "imported" : "to be built"}, but no module that go.mod requires can provide it, so go stops; run \`go get ${path}\` and commit go.mod and go.sum`,
  related: (obstacle, site) => [
    ...relate(site, obstacle.importer, "imported here"),
    ...relate(site, obstacle.goMod, "requires no module of that path"),
  ],
  prints: ({ package: path }) => [`no required module provides package ${path}; to add it:`, `\tgo get ${path}`],
});
