/** Names that resemble a mistyped one. */
import type { Snapshot } from "../project/snapshot.ts";
import { basename, dirname, joinPath } from "../text/path.ts";

function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next.push(
        Math.min((next[j - 1] ?? 0) + 1, (row[j] ?? 0) + 1, (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)),
      );
    row = next;
  }
  return row[b.length] ?? 0;
}

/** The name that differs least, if it differs little. */
export function closest(name: string, names: readonly string[]): string | undefined {
  const allowed = name.length < 4 ? 1 : 2;
  let best: string | undefined;
  let least = allowed + 1;
  for (const candidate of names) {
    if (Math.abs(candidate.length - name.length) > allowed) continue;
    const found = distance(name, candidate);
    if (found >= least) continue;
    best = candidate;
    least = found;
  }
  return best;
}

/** A path of the context that is like the missing one: another case, a typo, the same name in another directory nearby. */
export function nearestName(snapshot: Snapshot, root: string, missing: string): string | undefined {
  const dir = dirname(missing) === "." ? "" : dirname(missing);
  const siblings = snapshot.list(dir);
  const same = siblings.find((name) => name.toLowerCase() === basename(missing).toLowerCase());
  const name = same ?? (basename(missing).length > 3 ? closest(basename(missing), siblings) : undefined);
  if (name === undefined || name === basename(missing)) return undefined;
  const path = joinPath(dir, name);
  return root === "" ? path : path.slice(root.length + 1);
}
