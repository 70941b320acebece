/**
 * A module cache as the go command lays it out: extracted modules in `PATH@VERSION`, both with capitals escaped. While a
 * module is being extracted, `cache/download/PATH/@v/VERSION.partial` stands beside it.
 * @see https://go.dev/ref/mod#module-cache
 */
import { escapeModulePath, escapeVersion } from "../../go/version/escape.ts";
import type { Snapshot } from "../../project/snapshot.ts";
import { ContextTree } from "../context.ts";
import type { Filesystem } from "../fs/filesystem.ts";
import type { ModuleCache } from "../world.ts";

/** `cache`: the directory that GOMODCACHE names. */
export function moduleCache(cache: Snapshot): ModuleCache {
  const known = new Map<string, Filesystem | undefined>();
  return {
    files: (path, version) => {
      const key = `${path}@${version}`;
      if (!known.has(key)) known.set(key, extracted(cache, path, version));
      return known.get(key);
    },
  };
}

function extracted(cache: Snapshot, path: string, version: string): Filesystem | undefined {
  const escapedPath = escapeModulePath(path);
  const escapedVersion = escapeVersion(version);
  if ("error" in escapedPath || "error" in escapedVersion) return undefined;
  const directory = `${escapedPath.text}@${escapedVersion.text}`;
  if (cache.entry(directory)?.kind !== "dir") return undefined;
  const partial = `cache/download/${escapedPath.text}/@v/${escapedVersion.text}.partial`;
  return cache.entry(partial) ? undefined : new ContextTree(cache, directory, undefined).filesystem();
}
