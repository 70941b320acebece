import type { ObstacleOf } from "../../../build/obstacle.ts";
import { defineCause } from "../../cause.ts";

export const cause = defineCause<ObstacleOf<"dockerfile-error">>({
  slug: "dockerfile-empty-or-no-from",
  phase: 1,
  title: "the Dockerfile has no FROM, or nothing at all",
  severity: "error",
  fault: "repository",
  claims: {
    "dockerfile-error": (obstacle) =>
      /file with no instructions|cannot be empty|no build stage in current context|contains no stages to build/.test(
        obstacle.message,
      )
        ? obstacle
        : undefined,
  },
  message: ({ message }) =>
    /no build stage/.test(message)
      ? "an instruction stands before the first FROM, where only ARG may stand, and the builder refuses the file; put FROM first"
      : "the Dockerfile builds nothing, and the builder refuses it; begin it with FROM",
  prints: ({ message }) => [message],
});
