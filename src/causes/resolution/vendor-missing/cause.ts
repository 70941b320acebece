import type { ObstacleOf } from "../../../build/obstacle.ts";
import { defineCause } from "../../cause.ts";
import { relate } from "../../places.ts";

export const cause = defineCause<ObstacleOf<"package-missing">>({
  slug: "vendor-missing",
  phase: 5,
  title: "vendor/ lacks a package that is imported",
  severity: "error",
  fault: "repository",
  claims: { "package-missing": (obstacle) => (obstacle.vendor && !obstacle.own ? obstacle : undefined) },
  message: ({ package: path }) =>
    `\`${path}\` is not in vendor/, and with -mod=vendor go looks nowhere else; run \`go mod vendor\` and commit vendor/`,
  related: (obstacle, site) => relate(site, obstacle.importer, "imported here"),
  prints: ({ package: path }) => [
    `cannot find module providing package ${path}: import lookup disabled by -mod=vendor`,
  ],
});
