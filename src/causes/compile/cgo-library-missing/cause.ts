import type { ObstacleOf } from "../../../build/obstacle.ts";
import { defineCause } from "../../cause.ts";
import { locate } from "../../places.ts";

export const cause = defineCause<ObstacleOf<"cgo-library-missing">>({
  slug: "cgo-library-missing",
  phase: 6,
  title: "a C library that the program is linked with is not in the image",
  severity: "error",
  fault: "repository",
  claims: { "cgo-library-missing": (obstacle) => obstacle },
  message: ({ library, package: path, image, dirs, left }) => {
    const what = `\`${path}\` is linked with \`-l${library}\``;
    if (left !== undefined)
      return `${what}, but \`${left}\` of the repository is not in the image, so the linker stops; copy it, and see that .dockerignore doesn't hide it`;
    if (dirs.length > 0)
      return `${what}, which neither \`${image}\` nor ${dirs.map((dir) => `\`${dir}\``).join(", ")} has, so the linker stops; commit the library, or have a step before this one build or install it`;
    return `${what}, which \`${image}\` lacks, so the linker stops; install the library's development package in this stage`;
  },
  location: ({ place }, site) => locate(site, place),
  related: (_, site) => [{ ...site.location, message: "links the program" }],
  prints: ({ library }) => [
    `cannot find -l${library}: No such file or directory`,
    "collect2: error: ld returned 1 exit status",
  ],
});
