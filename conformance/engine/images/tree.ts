/** Root file systems, kept as tar files in the engine's directory; each is made once, and again when its recipe changes. */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { place } from "./place.ts";
import { shell } from "../../lib/run.ts";

/** Gives the directory that holds `tree.tar`. `recipe` is any text that changes when the tree must be made anew. */
export async function tree(name: string, recipe: string, make: (root: string) => Promise<void>): Promise<string> {
  const home = join(place().engine, "trees", name);
  const key = createHash("sha256").update(recipe).digest("hex");
  const stamp = join(home, "key");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === key) return home;
  rmSync(home, { recursive: true, force: true });
  mkdirSync(rootOf(home), { recursive: true });
  await make(rootOf(home));
  await shell("tar -C root --numeric-owner --exclude=./dev/* -cf tree.tar .", { cwd: home });
  writeFileSync(stamp, key);
  return home;
}

/** The unpacked tree, for trees that are made from other ones. */
export function rootOf(home: string): string {
  return join(home, "root");
}

/** Short name of the tree's present state, for the tag of an image made from it. */
export function treeTag(home: string): string {
  return readFileSync(join(home, "key"), "utf8").slice(0, 12);
}
