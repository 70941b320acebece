import type { ObstacleOf } from "../../../build/obstacle.ts";
import { defineCause } from "../../cause.ts";

export const cause = defineCause<ObstacleOf<"multiple-to-file">>({
  slug: "build-multiple-to-file",
  phase: 6,
  title: "several packages are built into one file",
  severity: "error",
  fault: "repository",
  claims: { "multiple-to-file": (obstacle) => obstacle },
  message: ({ output, packages }) =>
    `${packages} packages can't be written to the one file \`${output}\`, so go stops; name the one main package, or write \`-o ${output}/\` for a directory`,
  prints: ({ output }) => [`go: cannot write multiple packages to non-directory ${output}`],
});
