import type { ObstacleOf } from "../../../build/obstacle.ts";
import { defineCause } from "../../cause.ts";

export const cause = defineCause<ObstacleOf<"dockerfile-error">>({
  slug: "dockerfile-heredoc-unterminated",
  phase: 1,
  title: "a here-document is never closed",
  severity: "error",
  fault: "repository",
  claims: {
    "dockerfile-error": (obstacle) => (obstacle.message.includes("unterminated heredoc") ? obstacle : undefined),
  },
  message: () =>
    "the end marker of a here-document is missing: it must stand alone on its line, unindented unless the start is `<<-` and the indent is tabs; a `<<` that is meant as a shift is taken for one too",
  prints: ({ message }) => [message],
});
