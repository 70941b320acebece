import type { ObstacleOf } from "../../../build/obstacle.ts";
import { defineCause } from "../../cause.ts";

export const cause = defineCause<ObstacleOf<"mixed-packages">>({
  slug: "mixed-packages-in-dir",
  phase: 6,
  title: "files of two packages stand in one directory",
  severity: "error",
  fault: "repository",
  claims: { "mixed-packages": (obstacle) => obstacle },
  message: ({ dir, names }) =>
    `\`${dir}\` holds files of packages ${names.map(({ name, file }) => `\`${name}\` (${file})`).join(" and ")}, so go stops; a COPY that flattens directories does this: copy each directory to its own place`,
  prints: ({ dir, names }) => [
    `found packages ${names.map(({ name, file }) => `${name} (${file})`).join(" and ")} in ${dir}`,
  ],
});
