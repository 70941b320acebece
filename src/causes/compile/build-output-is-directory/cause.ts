import type { ObstacleOf } from "../../../build/obstacle.ts";
import { defineCause } from "../../cause.ts";

export const cause = defineCause<ObstacleOf<"output-is-directory">>({
  slug: "build-output-is-directory",
  phase: 6,
  title: "the program's name is taken by a directory",
  severity: "error",
  fault: "repository",
  claims: { "output-is-directory": (obstacle) => obstacle },
  message: ({ output }) =>
    `without -o the program would be called \`${output}\`, which is a directory here, so go stops; write \`-o /out/${output}\``,
  prints: ({ output }) => [`go: build output "${output}" already exists and is a directory`],
});
