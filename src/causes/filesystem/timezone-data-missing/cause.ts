import type { ObstacleOf } from "../../../build/obstacle.ts";
import { defineCause } from "../../cause.ts";
import { locate } from "../../places.ts";

export const cause = defineCause<ObstacleOf<"zoneinfo-missing">>({
  slug: "timezone-data-missing",
  phase: 10,
  title: "time zones are asked for in an image without zone data",
  severity: "warning",
  fault: "repository",
  confidence: "likely",
  claims: { "zoneinfo-missing": (obstacle) => obstacle },
  message: ({ zone }) =>
    `\`${zone}\` can't be loaded in the final image, which has no zone data; import \`time/tzdata\`, build with \`-tags timetzdata\`, or install tzdata there`,
  location: ({ place }, site) => locate(site, place),
  prints: ({ zone }) => [`unknown time zone ${zone}`],
});
