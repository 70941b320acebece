import type { ObstacleOf } from "../../../build/obstacle.ts";
import { defineCause } from "../../cause.ts";

export const cause = defineCause<ObstacleOf<"vendor-inconsistent"> & { readonly there: boolean }>({
  slug: "vendor-not-copied",
  phase: 5,
  title: "vendor/ is asked for but not in the image",
  severity: "error",
  fault: "repository",
  claims: {
    "vendor-inconsistent": (obstacle, site) =>
      obstacle.vendorThere
        ? undefined
        : {
            ...obstacle,
            there: site.plan.world.snapshot.entry(site.plan.context.path("vendor/modules.txt")) !== undefined,
          },
  },
  absent: ({ there }) => !there,
  message: ({ there }) =>
    there
      ? "go works with vendor/ here, but vendor/modules.txt is not copied into the image, so go stops; `COPY vendor ./vendor` before this step"
      : "go is told to work with vendor/ (-mod=vendor), but the repository has no vendor/modules.txt; run `go mod vendor` and commit vendor/, or drop the flag",
  prints: ({ dir, lines }) => [
    `go: inconsistent vendoring in ${dir}:`,
    ...lines.slice(0, 2).map((line) => `\t${line}`),
  ],
});
