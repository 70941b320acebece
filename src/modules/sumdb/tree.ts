/**
 * A transparency log's tree: every record is a leaf, every pair of hashes has a hash above it. Hashes are numbered in the order in
 * which they become known as records are added.
 * @see https://pkg.go.dev/golang.org/x/mod/sumdb/tlog
 */
import { isUtf8 } from "node:buffer";
import { createHash } from "node:crypto";
import { decodeBase64 } from "./note.ts";

export interface Tree {
  /** Number of records. */
  readonly size: number;
  readonly hash: Buffer;
}

export const HASH_SIZE = 32;

export function recordHash(content: Uint8Array): Buffer {
  return createHash("sha256").update(Buffer.of(0)).update(content).digest();
}

export function nodeHash(left: Uint8Array, right: Uint8Array): Buffer {
  return createHash("sha256").update(Buffer.of(1)).update(left).update(right).digest();
}

/** The number of hash `n` of a level. */
export function storedIndex(level: number, n: number): number {
  let last = n;
  for (let at = level; at > 0; at--) last = 2 * last + 1;
  let index = 0;
  for (let rest = last; rest > 0; rest = Math.floor(rest / 2)) index += rest;
  return index + level;
}

/** The other way round. */
export function splitIndex(index: number): { readonly level: number; readonly n: number } {
  let n = Math.floor(index / 2);
  let first = storedIndex(0, n);
  for (;;) {
    const next = first + 1 + trailingZeros(n + 1);
    if (next > index) break;
    n++;
    first = next;
  }
  const level = index - first;
  return { level, n: Math.floor(n / 2 ** level) };
}

function trailingZeros(number: number): number {
  let count = 0;
  for (let rest = number; rest % 2 === 0 && rest > 0; rest /= 2) count++;
  return count;
}

/** The hashes that together stand for all `size` records, from the largest subtree on. */
export function treeIndexes(size: number): number[] {
  const found: number[] = [];
  for (let low = 0; low < size;) {
    let level = 0;
    while (2 ** (level + 1) <= size - low) level++;
    found.push(storedIndex(level, low / 2 ** level));
    low += 2 ** level;
  }
  return found;
}

/** The root over these subtrees. */
export function rootHash(hashes: readonly Buffer[]): Buffer {
  let root: Buffer | undefined;
  for (const hash of [...hashes].reverse()) root = root ? nodeHash(hash, root) : hash;
  return root ?? createHash("sha256").digest();
}

export interface ParsedRecord {
  readonly id: number;
  readonly text: Buffer;
  /** The signed tree behind it. */
  readonly note: Buffer;
}

/** A database's answer: a number, lines, an empty line, and a note. */
export function parseRecord(message: Buffer): ParsedRecord | undefined {
  const line = message.indexOf("\n");
  const id = message.subarray(0, Math.max(0, line)).toString("latin1");
  if (!/^[+-]?\d+$/.test(id)) return undefined;
  const rest = message.subarray(line + 1);
  const cut = rest.indexOf("\n\n");
  if (cut === -1) return undefined;
  const text = rest.subarray(0, cut + 1);
  // oxlint-disable-next-line no-control-regex
  const valid = isUtf8(text) && !/[\0-\x09\x0b-\x1f]/.test(text.toString("latin1"));
  return valid ? { id: Number(id), text, note: rest.subarray(cut + 2) } : undefined;
}

/** The text of a tree's note; lines that come after are for later versions. */
export function parseTree(text: string): Tree | undefined {
  const [prefix, size = "", encoded = "", rest] = text.split("\n");
  const hash = decodeBase64(encoded);
  if (prefix !== "go.sum database tree" || rest === undefined || !/^(?:0|[1-9]\d{0,14})$/.test(size)) return undefined;
  return hash?.length === HASH_SIZE ? { size: Number(size), hash } : undefined;
}
