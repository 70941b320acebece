import type { ObstacleOf } from "../../../build/obstacle.ts";
import { defineCause } from "../../cause.ts";
import { relate } from "../../places.ts";

export const cause = defineCause<ObstacleOf<"import-cycle">>({
  slug: "import-cycle",
  phase: 6,
  title: "packages import each other in a circle",
  severity: "error",
  fault: "repository",
  claims: { "import-cycle": (obstacle) => obstacle },
  message: ({ packages }) =>
    `${packages.map((path) => `\`${path}\``).join(" imports ")}, a circle that go refuses; move what both need into a third package`,
  related: ({ place }, site) => relate(site, place, "closes the circle"),
  prints: () => ["import cycle not allowed"],
});
