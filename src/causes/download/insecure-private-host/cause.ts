import type { ObstacleOf } from "../../../build/obstacle.ts";
import { defineCause } from "../../cause.ts";

export const cause = defineCause<ObstacleOf<"host-insecure">>({
  slug: "insecure-private-host",
  phase: 3,
  title: "a private host speaks plain HTTP or has a certificate of its own",
  severity: "error",
  fault: "repository",
  claims: { "host-insecure": (obstacle) => obstacle },
  message: ({ host, module }) =>
    `git reaches \`${host}\` over plain HTTP, but go first asks it for \`${module}\` over HTTPS, which such a host doesn't answer; set \`ENV GOINSECURE=${host}\``,
  prints: () => ["http: server gave HTTP response to HTTPS client"],
});
