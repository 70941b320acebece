import type { ObstacleOf } from "../../../build/obstacle.ts";
import { defineCause } from "../../cause.ts";

type Data = ObstacleOf<"make-target-missing"> | ObstacleOf<"make-no-makefile">;

export const cause = defineCause<Data>({
  slug: "make-target-missing",
  phase: 6,
  title: "make has no rule for what it should make",
  severity: "error",
  fault: "repository",
  claims: { "make-target-missing": (obstacle) => obstacle, "make-no-makefile": (obstacle) => obstacle },
  message: (data) =>
    data.kind === "make-no-makefile" || data.makefile === undefined
      ? `there is no Makefile where make runs${data.kind === "make-no-makefile" ? ` (\`${data.dir}\`)` : ""}; copy it before this step`
      : `make finds neither a rule nor a file for \`${data.target}\` (asked by \`${data.makefile}\`); copy the file that is meant, or correct the name`,
  prints: (data) => [
    data.kind === "make-no-makefile"
      ? "make: *** No targets specified and no makefile found.  Stop."
      : `make: *** No rule to make target '${data.target}'…  Stop.`,
  ],
});
