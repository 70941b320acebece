import type { ObstacleOf } from "../../../build/obstacle.ts";
import { defineCause } from "../../cause.ts";
import { locate, relate } from "../../places.ts";

export const cause = defineCause<ObstacleOf<"ambiguous-import">>({
  slug: "ambiguous-import",
  phase: 5,
  title: "two required modules hold the same package",
  severity: "error",
  fault: "repository",
  claims: { "ambiguous-import": (obstacle) => obstacle },
  message: ({ package: path, outer, inner }) =>
    `\`${path}\` is in \`${outer.path}\` ${outer.version} and in \`${inner.path}\`, so go can't choose and stops; run \`go get ${outer.path}@latest\`: its later versions leave the package to the other module`,
  location: ({ place }, site) => locate(site, place),
  related: ({ importer }, site) => relate(site, importer, "leads to the package"),
  prints: ({ package: path, outer, inner }) => [
    `ambiguous import: found package ${path} in multiple modules:`,
    `\t${outer.path} ${outer.version}`,
    `\t${inner.path} ${inner.version}`,
  ],
});
