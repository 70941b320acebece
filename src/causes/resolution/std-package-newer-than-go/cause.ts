import type { ObstacleOf } from "../../../build/obstacle.ts";
import { defineCause } from "../../cause.ts";
import { relate } from "../../places.ts";

/** Packages that stood behind an experiment one release before they came for all. */
const EXPERIMENT: Readonly<Record<string, number>> = { iter: 22, "testing/synctest": 24 };

export const cause = defineCause<ObstacleOf<"std-package-missing"> & { readonly since: string }>({
  slug: "std-package-newer-than-go",
  phase: 5,
  title: "the image's Go lacks a standard package",
  severity: "error",
  fault: "repository",
  rank: 5,
  claims: {
    "std-package-missing": (obstacle) =>
      obstacle.since === undefined ? undefined : { ...obstacle, since: obstacle.since },
  },
  message: ({ package: path, since, running }) =>
    `standard package \`${path}\` came with Go ${since}, the image brings Go ${running}; build with \`golang:${since}\` or newer`,
  related: ({ importer, package: path }, site) => relate(site, importer, `imports \`${path}\``),
  prints: ({ package: path, running }) => {
    const minor = Number(running.split(".")[1]);
    if (EXPERIMENT[path] === minor)
      return [`imports ${path}: build constraints exclude all Go files in /usr/local/go/src/${path}`];
    return [`package ${path} is not in ${minor < 21 ? "GOROOT" : "std"} (/usr/local/go/src/${path})`];
  },
});
