/** What a module cache holds of a module, compared with itself: the zip's hash, and the tree file by file. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { ModuleVersion } from "../../go/gomod/ast.ts";
import { type FileSum, hash1, sha256 } from "../hash.ts";
import { withCheckedZip } from "../zip/file.ts";
import { hashZip } from "../zip/hash.ts";

export interface CompareTask {
  readonly module: ModuleVersion;
  /** Undefined where there is none. */
  readonly zip: string | undefined;
  readonly tree: string | undefined;
}

export interface Difference {
  /** Of the file, in the module. */
  readonly path: string;
  readonly is: "changed" | "missing" | "added";
}

export interface Compared {
  /** Of the zip; undefined without one, or for one that can't be read. */
  readonly zipHash: string | undefined;
  readonly zipError: string | undefined;
  readonly treeHash: string | undefined;
  /** Between the zip and the tree, when both are there. */
  readonly differences: readonly Difference[];
}

export function compare({ module, zip, tree }: CompareTask): Compared {
  const prefix = `${module.path}@${module.version}/`;
  const packed = zip === undefined ? undefined : readZip(module, zip);
  const files = tree === undefined ? undefined : readTree(tree, "", prefix);
  return {
    zipHash: packed && "hash" in packed ? packed.hash : undefined,
    zipError: packed && "error" in packed ? packed.error : undefined,
    treeHash: files && hash1(files),
    differences: packed && "sums" in packed && files ? differencesOf(packed.sums, files, prefix.length) : [],
  };
}

type ReadZip = { readonly hash: string; readonly sums: readonly FileSum[] } | { readonly error: string };

function readZip(module: ModuleVersion, path: string): ReadZip {
  return withCheckedZip(module, path, (bytes, { entries }): ReadZip => {
    const sums: FileSum[] = [];
    const hashed = hashZip(bytes, entries, ({ name }, _, sum) => {
      if (!name.endsWith("/")) sums.push([name, sum]);
    });
    return "error" in hashed ? hashed : { hash: hashed.hash, sums };
  });
}

function readTree(root: string, directory: string, prefix: string): FileSum[] {
  const files: FileSum[] = [];
  for (const entry of readdirSync(join(root, directory), { withFileTypes: true })) {
    const path = directory === "" ? entry.name : `${directory}/${entry.name}`;
    if (entry.isDirectory()) files.push(...readTree(root, path, prefix));
    else files.push([prefix + path, sha256(readFileSync(join(root, path)))]);
  }
  return files;
}

function differencesOf(packed: readonly FileSum[], files: readonly FileSum[], skip: number): Difference[] {
  const there = new Map(files);
  const found: Difference[] = [];
  for (const [name, sum] of packed) {
    const other = there.get(name);
    if (other !== sum) found.push({ path: name.slice(skip), is: other === undefined ? "missing" : "changed" });
    there.delete(name);
  }
  for (const name of there.keys()) found.push({ path: name.slice(skip), is: "added" });
  return found.sort((a, b) => (a.path < b.path ? -1 : 1));
}
