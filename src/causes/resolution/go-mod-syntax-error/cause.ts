import type { ObstacleOf } from "../../../build/obstacle.ts";
import { parseErrorLines } from "../../go-mod-errors.ts";
import { defineCause } from "../../cause.ts";
import { relate } from "../../places.ts";

export const cause = defineCause<ObstacleOf<"go-mod-invalid"> | ObstacleOf<"go-work-invalid">>({
  slug: "go-mod-syntax-error",
  phase: 5,
  title: "go.mod or go.work can't be read",
  severity: "error",
  fault: "repository",
  claims: { "go-mod-invalid": (obstacle) => obstacle, "go-work-invalid": (obstacle) => obstacle },
  message: ({ file, line, message, ...more }) =>
    "together" in more && more.together
      ? `go refuses \`${file}\` (${message.replace(/^error reading [^:]*: /, "").replace(/(?:\. To specify|\n)[^]*$/, "")}), and every go command stops; mend it`
      : `line ${line} of \`${file}\` can't be read (${message}), and every go command stops; correct it`,
  related: ({ file, line }, site) => relate(site, { file, line }, "this line"),
  prints: parseErrorLines,
});
