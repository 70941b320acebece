import type { ObstacleOf } from "../../../build/obstacle.ts";
import { defineCause } from "../../cause.ts";
import { locate } from "../../places.ts";

export const cause = defineCause<ObstacleOf<"ignore-error">>({
  slug: "dockerignore-invalid-pattern",
  phase: 1,
  title: "a line of the ignore file is no pattern",
  severity: "error",
  fault: "repository",
  claims: { "ignore-error": (obstacle) => obstacle },
  message: ({ file, line, message }) =>
    `line ${line} of \`${file}\` is no valid pattern (${message}), and every build of this context fails; correct or remove it`,
  location: ({ file, line }, site) => locate(site, { file, line }),
  prints: ({ message }) => [message],
});
