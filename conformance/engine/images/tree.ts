/** Root file systems, kept in the engine's directory; each is made once, and again when its recipe changes. */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { place } from "./place.ts";
import { shell } from "../../lib/run.ts";

/** Gives the tree's home. `recipe` is any text that changes when the tree must be made anew. */
export async function tree(name: string, recipe: string, make: (root: string) => Promise<void>): Promise<string> {
  const home = join(place().engine, "trees", name);
  const key = createHash("sha256").update(recipe).digest("hex");
  const stamp = join(home, "key");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === key) return home;
  // a run that was stopped may have left debootstrap's /proc mounted there
  await shell('umount "$HOME_OF_TREE/root/proc" 2>/dev/null || true', { env: { HOME_OF_TREE: home } });
  rmSync(home, { recursive: true, force: true });
  mkdirSync(rootOf(home), { recursive: true });
  await make(rootOf(home));
  writeFileSync(stamp, key);
  return home;
}

/** Packs the tree into `tree.tar` while `use` needs it. */
export async function withTar(home: string, use: () => Promise<void>): Promise<void> {
  await shell("tar -C root --numeric-owner --exclude=./dev/* --exclude=./proc/* -cf tree.tar .", { cwd: home });
  try {
    await use();
  } finally {
    rmSync(join(home, "tree.tar"), { force: true });
  }
}

export function rootOf(home: string): string {
  return join(home, "root");
}

/** Short name of the tree's present state, for the tag of an image made from it. */
export function treeTag(home: string): string {
  return readFileSync(join(home, "key"), "utf8").slice(0, 12);
}
