import type { ObstacleOf } from "../../../build/obstacle.ts";
import { defineCause } from "../../cause.ts";
import { relate } from "../../places.ts";

export const cause = defineCause<ObstacleOf<"constraints-exclude-all">>({
  slug: "build-constraints-exclude-all",
  phase: 6,
  title: "build constraints leave out every file of a package",
  severity: "error",
  fault: "repository",
  claims: { "constraints-exclude-all": (obstacle) => obstacle },
  message: ({ package: path, files }) =>
    `no file of \`${path}\` belongs to this build (\`${files.slice(0, 2).join("`, `")}\` are for other systems, processors or tags), so go stops; give the tags with \`-tags\`, or set GOOS and GOARCH`,
  related: ({ importer, package: path }, site) => relate(site, importer, `imports \`${path}\``),
  prints: ({ dir }) => [`build constraints exclude all Go files in ${dir}`],
});
