/** A Dockerfile that the builder may well read, but we can't: nothing is said about its build. */
import type { Snapshot } from "../project/snapshot.ts";
import { dirname, resolvePath } from "../text/path.ts";

/** Why a file that is there has no text; undefined when it isn't there. */
export function unreadable(snapshot: Snapshot, path: string): string | undefined {
  const entry = snapshot.entry(path);
  if (entry?.kind === "file")
    return `\`${path}\` can't be read (no permission, or more than 32 MB), so its build was not judged`;
  if (entry?.kind !== "symlink" || entry.target === undefined) return undefined;
  const target = resolvePath(`/${dirname(path)}`, entry.target);
  const leaves = entry.target.startsWith("/") || climbs(path, entry.target);
  if (!leaves && snapshot.entry(target.slice(1))?.kind !== "symlink") return undefined;
  return `\`${path}\` is a link to \`${entry.target}\`, which can't be followed from here, so its build was not judged`;
}

function climbs(path: string, target: string): boolean {
  const depth = path.split("/").length - 1;
  return target.split("/").filter((element) => element === "..").length > depth;
}
