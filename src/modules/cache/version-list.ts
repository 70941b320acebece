/**
 * The file `list` beside the files of a module's versions: those that have a `.mod`. It matters when the cache is used as a
 * GOPROXY; the go command writes it anew after each go.mod.
 */
import { ftruncateSync, fstatSync, readdirSync, readSync, writeSync } from "node:fs";
import { join } from "node:path";
import { canonicalVersion, compareSemverTotal } from "../../go/version/semver.ts";
import { lockFiles } from "../../host/flock.ts";

/** As many descriptors as may be open at once. */
const BATCH = 200;

export async function rewriteLists(directories: Iterable<string>): Promise<void> {
  const all = [...directories].sort();
  for (let at = 0; at < all.length; at += BATCH) {
    const some = all.slice(at, at + BATCH);
    const locks = await lockFiles(some.map((directory) => join(directory, "list")));
    try {
      for (const [index, directory] of some.entries()) {
        const descriptor = locks.descriptors[index];
        if (descriptor !== undefined) rewrite(directory, descriptor);
      }
    } finally {
      locks.release();
    }
  }
}

function rewrite(directory: string, descriptor: number): void {
  const text = versionList(readdirSync(directory));
  const { size } = fstatSync(descriptor);
  const old = Buffer.alloc(size);
  readSync(descriptor, old, 0, size, 0);
  if (old.toString("utf8") === text) return;
  ftruncateSync(descriptor, 0);
  // the file is open for appending, so this is its beginning
  writeSync(descriptor, text);
}

/** The content of `list` for these file names. Escaped versions with capitals are left out, as the go command does. */
function versionList(names: readonly string[]): string {
  const versions = names
    .filter((name) => name.endsWith(".mod"))
    .map((name) => name.slice(0, -".mod".length))
    .filter((version) => version !== "" && canonicalVersion(version) === version);
  return versions
    .sort(compareSemverTotal)
    .map((version) => `${version}\n`)
    .join("");
}
