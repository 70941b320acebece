import type { ObstacleOf } from "../../../build/obstacle.ts";
import { defineCause } from "../../cause.ts";
import { relate } from "../../places.ts";

export const cause = defineCause<ObstacleOf<"std-package-missing"> & { readonly since: string }>({
  slug: "std-package-newer-than-go",
  phase: 5,
  title: "the image's Go lacks a standard package",
  severity: "error",
  fault: "repository",
  rank: 5,
  claims: { "std-package-missing": (obstacle) => (obstacle.since === undefined ? undefined : { ...obstacle, since: obstacle.since }) },
  message: ({ package: path, since, running }) => `standard package \`${path}\` came with Go ${since}, the image brings Go ${running}; build with \`golang:${since}\` or newer`,
  related: ({ importer, package: path }, site) => relate(site, importer, `imports \`${path}\``),
  prints: ({ package: path, running }) => [Number(running.split(".")[1]) < 21 ? `package ${path} is not in GOROOT (/usr/local/go/src/${path})` : `package ${path} is not in std (/usr/local/go/src/${path})`],
});
