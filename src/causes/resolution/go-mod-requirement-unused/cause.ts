import type { ObstacleOf } from "../../../build/obstacle.ts";
import { defineCause } from "../../cause.ts";
import { locate } from "../../places.ts";

export const cause = defineCause<ObstacleOf<"requirements-unused">>({
  slug: "go-mod-requirement-unused",
  phase: 5,
  title: "go.mod requires a module that nothing imports",
  severity: "note",
  fault: "repository",
  claims: { "requirements-unused": (obstacle) => obstacle },
  location: ({ place }, site) => locate(site, place),
  message: ({ modules }) => {
    const [first = "", ...others] = modules;
    const more = others.length === 0 ? "" : ` (nor ${others.map((path) => `\`${path}\``).join(", ")})`;
    return `nothing here imports \`${first}\`${more}, though go.mod requires it directly; run \`go mod tidy\``;
  },
});
