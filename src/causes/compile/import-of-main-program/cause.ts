import type { ObstacleOf } from "../../../build/obstacle.ts";
import { defineCause } from "../../cause.ts";
import { relate } from "../../places.ts";

export const cause = defineCause<ObstacleOf<"import-main">>({
  slug: "import-of-main-program",
  phase: 6,
  title: "a main package is imported",
  severity: "error",
  fault: "repository",
  claims: { "import-main": (obstacle) => obstacle },
  message: ({ package: path }) =>
    `\`${path}\` is a program (package main), which can't be imported; move the shared code into another package`,
  related: ({ importer }, site) => relate(site, importer, "imported here"),
  prints: ({ package: path }) => [`import "${path}" is a program, not an importable package`],
});
