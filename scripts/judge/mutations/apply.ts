/** Puts a mutant's changes into a directory and takes them back: what was there is put aside, not copied. */
import { chmodSync, existsSync, lstatSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Change } from "./mutation.ts";

/** The answer undoes it. */
export function apply(root: string, changes: readonly Change[]): () => void {
  const aside = mkdtempSync(`${root}.aside-`);
  const undo: (() => void)[] = [];
  for (const [index, change] of changes.entries()) {
    const path = join(root, change.path);
    if ("mode" in change) {
      const { mode } = lstatSync(path);
      chmodSync(path, change.mode);
      undo.push(() => chmodSync(path, mode));
      continue;
    }
    const kept = join(aside, String(index));
    const before = existsSync(path);
    const mode = before ? lstatSync(path).mode & 0o7777 : 0o644;
    if ("movedTo" in change) {
      const to = join(root, change.movedTo);
      renameSync(path, to);
      undo.push(() => renameSync(to, path));
      continue;
    }
    if (before) renameSync(path, kept);
    const made = firstMissing(root, change.path);
    if ("text" in change) {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, change.text);
      chmodSync(path, mode);
    }
    undo.push(() => {
      rmSync(made, { recursive: true, force: true });
      if (before) renameSync(kept, path);
    });
  }
  return () => {
    for (const step of undo.toReversed()) step();
    rmSync(aside, { recursive: true, force: true });
  };
}

/** The uppermost directory that isn't there yet, or the path itself. */
function firstMissing(root: string, path: string): string {
  const parts = path.split("/");
  for (let count = 1; count < parts.length; count++) {
    const part = join(root, ...parts.slice(0, count));
    if (!existsSync(part)) return part;
  }
  return join(root, path);
}
