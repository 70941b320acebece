import type { ObstacleOf } from "../../../build/obstacle.ts";
import { defineCause } from "../../cause.ts";
import { relate } from "../../places.ts";

interface Data {
  readonly package: string;
  readonly importer: ObstacleOf<"cgo-required">["importer"];
  /** What only files with cgo declare; undefined when the package has no others. */
  readonly name?: string | undefined;
  readonly file?: string | undefined;
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
    "name-undefined": ({ name, package: path, place, declared }) =>
      declared?.why === "cgo" ? { package: path, importer: place, name, file: declared.file } : undefined,
  },
  message: ({ package: path, name, file }) =>
    name !== undefined
      ? `\`${name}\` is declared in \`${file ?? ""}\`, which is compiled with cgo only, and cgo is off here; set \`CGO_ENABLED=1\` and install a C compiler, or declare it for builds without cgo as well`
      : `\`${path}\` consists of cgo files only, and cgo is off here, so nothing of it is left to build; set \`CGO_ENABLED=1\` and install a C compiler, or use a library in pure Go`,
  related: ({ importer, package: path, name }, site) =>
    relate(site, importer, name === undefined ? `imports \`${path}\`` : "used here"),
  prints: ({ package: path, name }) =>
    name !== undefined
      ? [`undefined: ${name}`]
      : [`build constraints exclude all Go files in …/${path.split("/").at(-1) ?? path}`],
});
