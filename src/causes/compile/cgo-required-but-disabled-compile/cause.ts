import type { ObstacleOf } from "../../../build/obstacle.ts";
import { defineCause } from "../../cause.ts";
import { relate } from "../../places.ts";

interface Data {
  readonly package: string;
  readonly importer: ObstacleOf<"cgo-required">["importer"];
}

export const cause = defineCause<Data>({
  slug: "cgo-required-but-disabled-compile",
  phase: 6,
  title: "a package that needs cgo is built without it",
  severity: "error",
  fault: "repository",
  rank: 5,
  claims: {
    "cgo-required": (obstacle) => obstacle,
    "constraints-exclude-all": (obstacle) =>
      obstacle.cgoOnly ? { package: obstacle.package, importer: obstacle.importer } : undefined,
  },
  message: ({ package: path }) =>
    `\`${path}\` consists of cgo files only, and cgo is off here, so nothing of it is left to build; set \`CGO_ENABLED=1\` and install a C compiler, or use a library in pure Go`,
  related: ({ importer, package: path }, site) => relate(site, importer, `imports \`${path}\``),
  prints: ({ package: path }) => [`build constraints exclude all Go files in …/${path.split("/").at(-1) ?? path}`],
});
