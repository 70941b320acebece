/** Where a package of the repository itself stands, or would stand. */
import type { ObstacleOf } from "../build/obstacle.ts";
import { basename, dirname, joinPath } from "../text/path.ts";
import type { Site } from "./cause.ts";
import { contextRelative } from "./places.ts";

/** Snapshot directory that belongs to a missing package's import path; undefined when the module isn't in the snapshot. */
export function expectedDirectory(
  site: Site,
  { package: path, module, goMod }: ObstacleOf<"package-missing">,
): string | undefined {
  if (module === undefined || goMod === undefined || !path.startsWith(`${module}/`)) return undefined;
  if (!site.plan.world.snapshot.entry(goMod.file)) return undefined;
  const base = dirname(goMod.file) === "." ? "" : dirname(goMod.file);
  return joinPath(base, path.slice(module.length + 1));
}

/** The same as COPY would name it, when the repository has Go files there. */
export function ownDirectory(site: Site, obstacle: ObstacleOf<"package-missing">): string | undefined {
  const directory = expectedDirectory(site, obstacle);
  if (
    directory === undefined ||
    !site.plan.world.snapshot.list(directory).some((name) => name.endsWith(".go") && !name.endsWith("_test.go"))
  )
    return undefined;
  return contextRelative(site, directory);
}

/** The line of a .gitignore that names a directory or its files, as far as a plain line can tell. */
export function gitIgnored(site: Site, directory: string): string | undefined {
  const lines = (site.plan.world.snapshot.read(".gitignore") ?? "").split(/\r?\n/);
  return lines.find((line) => {
    const bare = line.trim().replace(/^\/|\/$/g, "");
    return (
      bare !== "" &&
      !bare.startsWith("#") &&
      (bare === directory ||
        directory.startsWith(`${bare}/`) ||
        bare === basename(directory) ||
        bare.startsWith(`${directory}/`))
    );
  });
}

/** A replacement's directory as COPY would name it, when it lies in the build context. */
export function replacedDirectory(
  site: Site,
  { goMod, target }: ObstacleOf<"replace-dir-missing">,
): string | undefined {
  const base = dirname(goMod.file) === "." ? "" : dirname(goMod.file);
  const directory = joinPath(base, target);
  if (directory.startsWith("..") || !site.plan.world.snapshot.entry(joinPath(directory, "go.mod"))) return undefined;
  return contextRelative(site, directory);
}

/** What go prints of an import that nothing provides. */
export function missingPackageLines({
  package: path,
  vendor,
}: {
  readonly package: string;
  readonly vendor: boolean;
}): readonly string[] {
  if (vendor) return [`cannot find module providing package ${path}: import lookup disabled by -mod=vendor`];
  return [`no required module provides package ${path}; to add it:`, `\tgo get ${path}`];
}
