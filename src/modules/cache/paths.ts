/**
 * Where the go command keeps what belongs to a module version. @see https://go.dev/ref/mod#module-cache
 */
import { join } from "node:path";
import type { ModuleVersion } from "../../go/gomod/ast.ts";
import { escapeModulePath, escapeVersion } from "../../go/version/escape.ts";

export interface ModuleFiles {
  /** `cache/download/PATH/@v`. */
  readonly directory: string;
  readonly info: string;
  readonly mod: string;
  readonly zip: string;
  readonly zipHash: string;
  readonly lock: string;
  /** Stands there while the tree is being extracted. */
  readonly partial: string;
  /** The extracted module. */
  readonly tree: string;
}

/** Paths and versions of go.mod files are checked already; others can't be escaped and have no files. */
export function moduleFiles(cache: string, { path, version }: ModuleVersion): ModuleFiles {
  const [escapedPath, escapedVersion] = [escapeModulePath(path), escapeVersion(version)];
  if ("error" in escapedPath) throw new Error(escapedPath.error);
  if ("error" in escapedVersion) throw new Error(escapedVersion.error);
  const directory = join(cache, "cache/download", escapedPath.text, "@v");
  const file = (extension: string): string => join(directory, `${escapedVersion.text}.${extension}`);
  return {
    directory,
    info: file("info"),
    mod: file("mod"),
    zip: file("zip"),
    zipHash: file("ziphash"),
    lock: file("lock"),
    partial: file("partial"),
    tree: join(cache, `${escapedPath.text}@${escapedVersion.text}`),
  };
}
