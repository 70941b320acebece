import type { ObstacleOf } from "../../../build/obstacle.ts";
import { basename, dirname, joinPath } from "../../../text/path.ts";
import { defineCause, type Site } from "../../cause.ts";
import { expectedDirectory, missingPackageLines } from "../../own-package.ts";
import { locate } from "../../places.ts";

interface Data {
  /** As written, and as it is in the repository. */
  readonly wanted: string;
  readonly there: string;
  readonly importer: ObstacleOf<"package-missing">["importer"];
  readonly prints: readonly string[];
}

/** A path of the repository that differs from the wanted one in nothing but letter case. */
function sameButCase(site: Site, wanted: string): string | undefined {
  const { snapshot } = site.plan.world;
  if (snapshot.entry(wanted)) return undefined;
  let at = "";
  for (const element of wanted.split("/")) {
    const names = snapshot.list(at);
    const name = names.includes(element)
      ? element
      : names.find((other) => other.toLowerCase() === element.toLowerCase());
    if (name === undefined) return undefined;
    at = joinPath(at, name);
  }
  return at;
}

export const cause = defineCause<Data>({
  slug: "case-sensitive-path",
  phase: 5,
  title: "a path differs from the repository's in letter case",
  severity: "error",
  fault: "repository",
  rank: 12,
  claims: {
    "package-missing": (obstacle, site) => {
      const wanted = obstacle.own ? expectedDirectory(site, obstacle) : undefined;
      const there = wanted === undefined ? undefined : sameButCase(site, wanted);
      return wanted === undefined || there === undefined
        ? undefined
        : { wanted, there, importer: obstacle.importer, prints: missingPackageLines(obstacle) };
    },
  },
  message: ({ wanted, there }) =>
    `\`${wanted}\` is imported, but the directory is called \`${there}\`: in a Linux image letter case counts, so go finds no such package and stops; write both alike${basename(wanted) === basename(there) && dirname(wanted) === dirname(there) ? "" : ` (\`git mv\` twice, by way of another name, on systems where case does not count)`}`,
  location: ({ importer }, site) => locate(site, importer),
  prints: ({ prints }) => prints,
});
