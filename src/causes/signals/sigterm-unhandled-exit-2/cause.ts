import type { ObstacleOf } from "../../../build/obstacle.ts";
import { defineCause } from "../../cause.ts";
import { locate } from "../../places.ts";

export const cause = defineCause<ObstacleOf<"sigterm-unhandled">>({
  slug: "sigterm-unhandled-exit-2",
  phase: 11,
  title: "a server doesn't handle SIGTERM",
  severity: "note",
  fault: "repository",
  claims: { "sigterm-unhandled": (obstacle) => obstacle },
  location: ({ place }, site) => locate(site, place),
  message: () =>
    "the server doesn't handle SIGTERM: when the container is stopped it exits with code 2 and cuts off the requests under way; take `signal.NotifyContext` and `Shutdown`",
});
