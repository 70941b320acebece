/** From a downloaded zip to an extracted tree, checked on the way: every file is inflated once for its hash and for the disk. */
import type { ModuleVersion } from "../../go/gomod/ast.ts";
import { withCheckedZip } from "../zip/file.ts";
import { hashZip, type TakeFile } from "../zip/hash.ts";
import { removeTree, TreeWriter } from "./trees.ts";

export interface UnpackTask {
  readonly module: ModuleVersion;
  readonly zip: string;
  /** Where to extract; undefined to check only. */
  readonly tree: string | undefined;
  /** Directories stay writable. */
  readonly writable: boolean;
  /** Hashes of which one has to be the zip's; undefined when that is judged later. */
  readonly expected: readonly string[] | undefined;
}

export type Unpacked =
  | { readonly hash: string; readonly files: number }
  /** `hash` is set when the zip is in order and another one was expected. */
  | { readonly error: string; readonly hash?: string };

/** Leaves nothing behind where something is wrong. */
export function unpack(task: UnpackTask): Unpacked {
  const done = attempt(task);
  if ("error" in done && task.tree !== undefined) removeTree(task.tree);
  return done;
}

function attempt({ module, zip, tree, writable, expected }: UnpackTask): Unpacked {
  return withCheckedZip(module, zip, (bytes, { entries, valid }): Unpacked => {
    const writer = tree === undefined ? undefined : new TreeWriter(tree);
    const result = hashZip(bytes, entries, writer && takeInto(writer, module));
    if ("error" in result) return result;
    if (expected && !expected.includes(result.hash)) return { error: "checksum mismatch", hash: result.hash };
    if (!writable) writer?.finish();
    return { hash: result.hash, files: valid.length };
  });
}

function takeInto(writer: TreeWriter, { path, version }: ModuleVersion): TakeFile {
  const prefix = `${path}@${version}/`.length;
  return ({ name }, content) => {
    if (!name.endsWith("/")) writer.add(name.slice(prefix), content);
  };
}
