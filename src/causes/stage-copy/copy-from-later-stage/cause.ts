import type { ObstacleOf } from "../../../build/obstacle.ts";
import { defineCause } from "../../cause.ts";

export const cause = defineCause<ObstacleOf<"dockerfile-error">>({
  slug: "copy-from-later-stage",
  phase: 7,
  title: "a stage copies from one that stands below it",
  severity: "error",
  fault: "repository",
  claims: {
    "dockerfile-error": (obstacle) =>
      /needs to be defined before current stage/.test(obstacle.message) ? obstacle : undefined,
  },
  message: ({ message }) => `${message}: stages can only use those above them; move the stage up`,
  prints: ({ message }) => [message],
});
