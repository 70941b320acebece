import type { ObstacleOf } from "../../../build/obstacle.ts";
import { defineCause } from "../../cause.ts";

export const cause = defineCause<ObstacleOf<"dockerfile-error">>({
  slug: "copy-from-variable",
  phase: 1,
  title: "--from holds a variable, which is not expanded there",
  severity: "error",
  fault: "repository",
  claims: {
    "dockerfile-error": (obstacle) =>
      /variable expansion is not supported for --from|'from' doesn't support variable expansion/.test(obstacle.message)
        ? obstacle
        : undefined,
  },
  message: () =>
    "variables are not expanded in `--from`, and the builder refuses it; give the image a stage of its own (`FROM image:$TAG AS name`, with a global ARG) and copy from that stage",
  prints: ({ message }) => [message],
});
