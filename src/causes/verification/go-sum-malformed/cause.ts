import type { ObstacleOf } from "../../../build/obstacle.ts";
import { defineCause } from "../../cause.ts";
import { locate } from "../../places.ts";

export const cause = defineCause<ObstacleOf<"go-sum-malformed">>({
  slug: "go-sum-malformed",
  phase: 4,
  title: "a line of go.sum can't be read",
  severity: "error",
  fault: "repository",
  claims: { "go-sum-malformed": (obstacle) => obstacle },
  message: ({ file, line, message }) =>
    `line ${line} of \`${file}\` is damaged (${message}), and go stops; restore go.sum, or remove the line and run \`go mod tidy\``,
  location: ({ file, line }, site) => locate(site, { file, line }),
  prints: ({ path, line, message }) => ["malformed go.sum:", `${path}:${line}: ${message}`],
});
