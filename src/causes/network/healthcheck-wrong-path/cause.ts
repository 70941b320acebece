import type { ObstacleOf } from "../../../build/obstacle.ts";
import { defineCause } from "../../cause.ts";
import { relate } from "../../places.ts";

export const cause = defineCause<ObstacleOf<"health-target-wrong">>({
  slug: "healthcheck-wrong-path",
  phase: 9,
  title: "the health check asks for a port or path that the program doesn't serve",
  severity: "warning",
  fault: "repository",
  confidence: "likely",
  claims: { "health-target-wrong": (obstacle) => obstacle },
  message: ({ what, asked, served }) => {
    const shown = served.slice(0, 4).map((each) => `\`${each}\``);
    return what === "port"
      ? `the health check asks port ${asked}, but the program listens on ${shown.join(", ")}, so the container never becomes healthy; ask that port`
      : `the health check asks for \`${asked}\`, which the program answers with 404 (it serves ${shown.join(", ")}), so the container never becomes healthy; ask for a path that it serves`;
  },
  related: ({ place }, site) => relate(site, place, "listens here"),
});
