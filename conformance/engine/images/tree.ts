/** Root file systems, kept as tar files in the engine's directory; each is made once. */
import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { place } from "./place.ts";
import { shell } from "../../lib/run.ts";

/** Directory that holds `tree.tar`; `make` fills the directory `$TREE`. */
export async function tree(name: string, make: (directory: string) => Promise<void>): Promise<string> {
  const home = join(place().engine, "trees", name);
  if (existsSync(join(home, "tree.tar"))) return home;
  const directory = join(home, "root");
  await shell('rm -rf "$HOME_OF_TREE"; mkdir -p "$HOME_OF_TREE/root"', { env: { HOME_OF_TREE: home } });
  mkdirSync(directory, { recursive: true });
  await make(directory);
  await shell('tar -C root --numeric-owner --exclude=./dev/* -cf part.tar . && mv part.tar tree.tar', { cwd: home });
  return home;
}

/** The unpacked tree, for trees that are made from other ones. */
export function rootOf(home: string): string {
  return join(home, "root");
}
