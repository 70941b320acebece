import type { ObstacleOf } from "../../../build/obstacle.ts";
import { defineCause } from "../../cause.ts";
import { relate } from "../../places.ts";

export const cause = defineCause<ObstacleOf<"vendor-inconsistent">>({
  slug: "vendor-inconsistent",
  phase: 5,
  title: "vendor/modules.txt does not fit go.mod",
  severity: "error",
  fault: "repository",
  claims: { "vendor-inconsistent": (obstacle) => (obstacle.vendorThere ? obstacle : undefined) },
  message: ({ lines }) =>
    `vendor/modules.txt and go.mod disagree (${lines[0]}${lines.length > 1 ? `, and ${lines.length - 1} more` : ""}), so go stops; run \`go mod vendor\` and commit vendor/`,
  related: (_, site) =>
    relate(
      site,
      { file: site.plan.context.path("vendor/modules.txt"), line: 1 },
      "written by an earlier `go mod vendor`",
    ),
  prints: ({ dir, lines }) => [
    `go: inconsistent vendoring in ${dir}:`,
    ...lines.slice(0, 3).map((line) => `\t${line}`),
  ],
});
