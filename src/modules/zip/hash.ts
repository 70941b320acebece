import { type FileSum, hash1, sha256 } from "../hash.ts";
import type { ZipBytes } from "./bytes.ts";
import { readContent } from "./content.ts";
import type { ZipEntry } from "./directory.ts";

export type ZipHash = { readonly hash: string } | { readonly error: string };

/** What happens to each file's content while it is at hand: it is inflated once only. */
export type TakeFile = (entry: ZipEntry, content: Buffer, sum: string) => void;

/**
 * What stands for a name that comes twice, as only directories may: the last one.
 * @see https://cs.opensource.google/go/x/mod/+/refs/tags/v0.30.0:sumdb/dirhash/hash.go
 */
function lastOfName(entries: readonly ZipEntry[]): ReadonlyMap<string, ZipEntry> {
  return new Map(entries.map((entry) => [entry.name, entry]));
}

/** dirhash.HashZip over the entries of a checked zip; every size and checksum is compared on the way. */
export function hashZip(bytes: ZipBytes, entries: readonly ZipEntry[], take?: TakeFile): ZipHash {
  const sums: FileSum[] = [];
  const last = lastOfName(entries);
  for (const each of entries) {
    const entry = last.get(each.name) ?? each;
    const content = readContent(bytes, entry);
    if ("error" in content) return { error: `${entry.name}: ${content.error}` };
    const sum = sha256(content);
    sums.push([entry.name, sum]);
    take?.(entry, content, sum);
  }
  const hash = hash1(sums);
  return hash === undefined ? { error: "a file name holds a line break" } : { hash };
}
