import type { ObstacleOf } from "../../../build/obstacle.ts";
import { defineCause } from "../../cause.ts";
import { locate } from "../../places.ts";

export const cause = defineCause<ObstacleOf<"listens-on-loopback">>({
  slug: "listen-on-loopback",
  phase: 9,
  title: "the program listens on the container's own loopback only",
  severity: "warning",
  fault: "repository",
  confidence: "likely",
  claims: { "listens-on-loopback": (obstacle) => obstacle },
  message: ({ address, port }) =>
    `\`${address}\` can be reached from inside the container only, so port ${port}, which EXPOSE names, answers nobody outside; listen on \`:${port}\``,
  location: ({ place }, site) => locate(site, place),
  related: ({ exposed }, site) => {
    const { source } = site.plan.dockerfile;
    return [{ ...source.location(source.lineSpan(exposed)), message: "promises the port" }];
  },
});
