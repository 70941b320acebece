/**
 * The file `list` beside the files of a module's versions: those that have a `.mod`. It matters when the cache is used as a
 * GOPROXY; the go command writes it anew after each go.mod.
 */
import { ftruncateSync, fstatSync, readdirSync, readSync, writeSync } from "node:fs";
import { join } from "node:path";
import { canonicalVersion, compareSemverTotal } from "../../go/version/semver.ts";

export function listFile(directory: string): string {
  return join(directory, "list");
}

/** `descriptor` is the locked file's. */
export function rewriteList(directory: string, descriptor: number): void {
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
