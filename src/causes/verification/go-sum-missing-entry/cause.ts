import { defineCause } from "../../cause.ts";
import { relate } from "../../places.ts";
import type { ObstacleOf } from "../../../build/obstacle.ts";

export const cause = defineCause<ObstacleOf<"go-sum-missing">>({
  slug: "go-sum-missing-entry",
  phase: 4,
  title: "go.sum has no line for a module that the build needs",
  severity: "error",
  fault: "repository",
  claims: { "go-sum-missing": (obstacle) => obstacle },
  absent: ({ fileMissing }, { plan }) =>
    fileMissing && plan.world.snapshot.entry(plan.context.path("go.sum")) === undefined,
  message: ({ module, version, entry, fileMissing }) =>
    `${fileMissing ? "there is no go.sum, so nothing vouches" : "go.sum has no line"} for \`${module}@${version}${entry === "go.mod" ? "/go.mod" : ""}\`, and go stops; run \`go mod tidy\` and commit go.sum`,
  related: (obstacle, site) => relate(site, obstacle.importer, `needs \`${obstacle.package}\``),
  prints: ({ package: pkg, module, version, entry }) => [
    entry === "go.mod"
      ? `${module}@${version}: missing go.sum entry for go.mod file`
      : `missing go.sum entry for module providing package ${pkg ?? module}`,
  ],
});
