import type { ObstacleOf } from "../../../build/obstacle.ts";
import { defineCause } from "../../cause.ts";

export const cause = defineCause<ObstacleOf<"output-not-writable">>({
  slug: "build-output-not-writable",
  phase: 6,
  title: "the user of the step may not write the program",
  severity: "error",
  fault: "repository",
  claims: { "output-not-writable": (obstacle) => obstacle },
  message: ({ path, uid }) =>
    `\`${path}\` can't be written by user ${uid ?? "of this step"}: its directory belongs to another; write to a directory of that user, or set USER after the build`,
  prints: ({ path }) => [`open …${path.slice(path.lastIndexOf("/") + 1)}: permission denied`],
});
