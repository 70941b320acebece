import type { ObstacleOf } from "../../../build/obstacle.ts";
import { defineCause } from "../../cause.ts";

export const cause = defineCause<ObstacleOf<"program-ends">>({
  slug: "container-exits-immediately",
  phase: 9,
  title: "the program of a server's image does its work and ends",
  severity: "warning",
  fault: "repository",
  claims: { "program-ends": (obstacle) => obstacle },
  message: ({ exposed, package: path }) =>
    `EXPOSE promises port ${exposed}, but nothing in \`${path}\` listens or waits: the container exits with code 0 as soon as it has started; start the server, or drop the EXPOSE`,
});
