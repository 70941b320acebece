import type { ObstacleOf } from "../../../build/obstacle.ts";
import { defineCause } from "../../cause.ts";

export const cause = defineCause<ObstacleOf<"library-missing">>({
  slug: "shared-library-missing",
  phase: 8,
  title: "a shared library of the program is not in the image",
  severity: "error",
  fault: "repository",
  claims: { "library-missing": (obstacle) => obstacle },
  message: ({ path, library }) =>
    `\`${path}\` needs \`${library}\` at start, which the final image does not have; install the library's runtime package there`,
  prints: ({ library }) => [
    `error while loading shared libraries: ${library}: cannot open shared object file: No such file or directory`,
  ],
});
