import type { ObstacleOf } from "../../../build/obstacle.ts";
import { defineCause } from "../../cause.ts";

export const cause = defineCause<ObstacleOf<"package-pinned">>({
  slug: "apk-package-failed",
  phase: 6,
  title: "an exact version of an Alpine package, which the index drops with the next fix",
  severity: "warning",
  fault: "repository",
  confidence: "likely",
  claims: { "package-pinned": (obstacle) => obstacle },
  message: ({ word, name, version, distro }) =>
    `\`${word}\` pins one build of the package, and the index of ${distro} has only the newest: with the next fix of \`${name}\` apk finds nothing and stops; write \`${name}\`, or a range such as \`${name}=~${series(version)}\``,
  prints: ({ word, name }) => ["ERROR: unable to select packages:", `  ${name}-…:`, `    breaks: world[${word}]`],
});

/** `2.47` of `2.47.1-r0`. */
function series(version: string): string {
  return /^\d+(?:\.\d+)?/.exec(version)?.[0] ?? version;
}
