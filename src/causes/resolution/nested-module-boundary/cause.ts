import type { ObstacleOf } from "../../../build/obstacle.ts";
import { defineCause } from "../../cause.ts";

export const cause = defineCause<ObstacleOf<"outside-module"> | ObstacleOf<"work-excludes-dir">>({
  slug: "nested-module-boundary",
  phase: 5,
  title: "the package belongs to another module than the one go works with",
  severity: "error",
  fault: "repository",
  claims: { "outside-module": (obstacle) => obstacle, "work-excludes-dir": (obstacle) => obstacle },
  message: (data) =>
    data.kind === "work-excludes-dir"
      ? `\`${data.dir}\` has a go.mod of its own that go.work does not list, so go stops; \`go work use\` it, or set \`GOWORK=off\``
      : data.nested === undefined
        ? `\`${data.pattern}\` is outside the module that go works with; run go in the directory that holds its go.mod`
        : `\`${data.nested}\` has a go.mod of its own, so \`${data.pattern}\` is not part of the outer module; run go in that directory`,
  prints: (data) => [data.kind === "work-excludes-dir" ? "current directory is contained in a module that is not one of the workspace modules listed in go.work" : `main module does not contain package ${data.pattern}`],
});
