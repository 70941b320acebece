import type { ObstacleOf } from "../../../build/obstacle.ts";
import { parseErrorLines } from "../../go-mod-errors.ts";
import { defineCause } from "../../cause.ts";
import { locate } from "../../places.ts";

interface Data {
  readonly obstacle: ObstacleOf<"go-mod-invalid">;
  readonly module: string;
  readonly version: string;
}

const MISFIT = /^(?:require |exclude |replace )?(\S+): version "(v\d[^"]*)" invalid: should be /;

/** The path under which a major version lives. */
function fittingPath(module: string, version: string): string {
  const major = /^v\d+/.exec(version)?.[0] ?? "v0";
  const bare = module.replace(/\/v\d+$/, "");
  if (bare.startsWith("gopkg.in/")) return `${bare.replace(/\.v\d+$/, "")}.${major}`;
  return major === "v0" || major === "v1" ? bare : `${bare}/${major}`;
}

export const cause = defineCause<Data>({
  slug: "major-version-suffix",
  phase: 5,
  title: "a module path and its version are of different majors",
  severity: "error",
  fault: "repository",
  rank: 10,
  claims: {
    "go-mod-invalid": (obstacle) => {
      const [, module, version] = MISFIT.exec(obstacle.message) ?? [];
      return module === undefined || version === undefined ? undefined : { obstacle, module, version };
    },
  },
  message: ({ module, version }) =>
    `\`${module} ${version}\` can't be: from version 2 on the major version is part of the module path, so go can't read go.mod and stops; the path of this version is \`${fittingPath(module, version)}\`, in go.mod and in the imports`,
  location: ({ obstacle }, site) => locate(site, obstacle),
  prints: ({ obstacle }) => parseErrorLines(obstacle),
});
