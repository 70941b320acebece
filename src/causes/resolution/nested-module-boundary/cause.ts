import type { ObstacleOf } from "../../../build/obstacle.ts";
import { defineCause } from "../../cause.ts";
import { missingPackageLines } from "../../own-package.ts";
import { relate } from "../../places.ts";

type Data =
  | ObstacleOf<"outside-module">
  | ObstacleOf<"work-excludes-dir">
  | (ObstacleOf<"package-missing"> & { readonly nested: string });

export const cause = defineCause<Data>({
  slug: "nested-module-boundary",
  phase: 5,
  title: "the package belongs to another module than the one go works with",
  severity: "error",
  fault: "repository",
  rank: 15,
  claims: {
    "outside-module": (obstacle) => obstacle,
    "work-excludes-dir": (obstacle) => obstacle,
    "package-missing": (obstacle) =>
      obstacle.nested === undefined ? undefined : { ...obstacle, nested: obstacle.nested },
  },
  message: (data, site) => {
    switch (data.kind) {
      case "work-excludes-dir":
        return `\`${data.dir}\` has a go.mod of its own that go.work does not list, so go stops; \`go work use\` it, or set \`GOWORK=off\``;
      case "package-missing":
        return `package \`${data.package}\` lies in \`${data.nested}\`, which has a go.mod of its own and so is not part of module \`${data.module ?? ""}\`; require that module and replace it by its directory, or delete the inner go.mod`;
      default:
        if (data.nested === undefined)
          return `\`${data.pattern}\` is outside the module that go works with, so go stops; run go in the directory that holds its go.mod`;
        return `\`${data.nested}\` has a go.mod of its own, so \`${data.pattern}\` is not part of the outer module and go stops; set \`WORKDIR ${data.nested}\` before line ${site.hit.line}, or use \`go -C\``;
    }
  },
  related: (data, site) =>
    data.kind === "package-missing" ? relate(site, data.importer, `imports \`${data.package}\``) : [],
  prints: (data) => {
    if (data.kind === "package-missing") return missingPackageLines(data);
    return [
      data.kind === "outside-module" && data.nested === undefined
        ? "outside main module or its selected dependencies"
        : "does not contain package",
    ];
  },
});
