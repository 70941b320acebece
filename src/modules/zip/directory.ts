/**
 * The central directory of a zip, read as Go's archive/zip reads it, so that both see the same files: the directory alone
 * counts, what the local headers say is passed over (Go writes them with sizes of zero).
 * @see https://pkg.go.dev/archive/zip
 */
import { isUtf8 } from "node:buffer";
import type { ZipBytes } from "./bytes.ts";

export interface ZipEntry {
  readonly name: string;
  /** The name is no UTF-8; `name` shows it with replaced bytes then. */
  readonly malformedName: boolean;
  readonly method: number;
  readonly crc: number;
  readonly compressedSize: number;
  readonly size: number;
  /** Of the local header. */
  readonly offset: number;
  /** Checksum and sizes follow the content once more. */
  readonly hasDescriptor: boolean;
}

export type ZipDirectory = { readonly entries: readonly ZipEntry[] } | { readonly error: string };

const FORMAT = "zip: not a valid zip file";
const END_LENGTH = 22;
const HEADER_LENGTH = 46;
const ALL_32 = 0xffff_ffff;

export function readDirectory(bytes: ZipBytes): ZipDirectory {
  const end = findEnd(bytes);
  if ("error" in end) return end;
  // one entry may not be larger than its header and three texts of 64 kB
  const directory = bytes.read(end.start, bytes.size - end.start);
  const entries: ZipEntry[] = [];
  let at = 0;
  let problem: string | undefined;
  for (;;) {
    const header = readHeader(directory, at);
    if ("error" in header) {
      problem = header.error;
      break;
    }
    entries.push({ ...header.entry, offset: header.entry.offset + end.base });
    at = header.next;
  }
  // The number of entries is kept modulo 65,536, so reading goes on until something else comes.
  if (entries.length % 0x1_0000 !== end.records % 0x1_0000) return { error: problem };
  return { entries };
}

interface End {
  /** Where the directory begins. */
  readonly start: number;
  /** What stands before the zip. */
  readonly base: number;
  readonly records: number;
}

function findEnd(bytes: ZipBytes): End | { readonly error: string } {
  const found = findSignature(bytes);
  if (!found) return { error: FORMAT };
  const { block } = found;
  const commentLength = block.readUInt16LE(20);
  if (commentLength > block.length - END_LENGTH) return { error: "zip: invalid comment length" };
  let { offset } = found;
  let records = block.readUInt16LE(10);
  let size = block.readUInt32LE(12);
  let start = block.readUInt32LE(16);
  // 0xffff for the size is Go's own slip, kept so that both read alike
  if (records === 0xffff || size === 0xffff || start === ALL_32) {
    const large = findEnd64(bytes, offset);
    if (large === "malformed") return { error: FORMAT };
    if (large) ({ offset, records, size, start } = large);
  }
  const base = offset - size - start;
  if (base + start < 0 || base + start >= bytes.size) return { error: FORMAT };
  const plain = base > 0 && !("error" in readHeader(bytes.read(start, HEADER_LENGTH + 3 * 0x1_0000), 0));
  return plain ? { start, base: 0, records } : { start: base + start, base, records };
}

/** The end record in the last kilobyte, else in the last 65: a comment may follow it. */
function findSignature(bytes: ZipBytes): { readonly block: Buffer; readonly offset: number } | undefined {
  for (const wanted of [1024, 65 * 1024]) {
    const length = Math.min(wanted, bytes.size);
    const block = bytes.read(bytes.size - length, length);
    for (let at = block.length - END_LENGTH; at >= 0; at--) {
      if (block.readUInt32LE(at) !== 0x0605_4b50) continue;
      // a comment that is cut off
      if (block.readUInt16LE(at + 20) + END_LENGTH + at > block.length) break;
      return { block: block.subarray(at), offset: bytes.size - length + at };
    }
    if (length === bytes.size) return undefined;
  }
  return undefined;
}

interface End64 {
  readonly offset: number;
  readonly records: number;
  readonly size: number;
  readonly start: number;
}

function findEnd64(bytes: ZipBytes, endOffset: number): End64 | "malformed" | undefined {
  const locator = bytes.read(endOffset - 20, 20);
  if (locator.length < 20 || locator.readUInt32LE(0) !== 0x0706_4b50) return undefined;
  if (locator.readUInt32LE(4) !== 0 || locator.readUInt32LE(16) !== 1) return undefined;
  const offset = Number(locator.readBigUInt64LE(8));
  const record = bytes.read(offset, 56);
  if (record.length < 56 || record.readUInt32LE(0) !== 0x0606_4b50) return "malformed";
  return {
    offset,
    records: Number(BigInt.asUintN(32, record.readBigUInt64LE(32))),
    size: Number(record.readBigUInt64LE(40)),
    start: Number(record.readBigUInt64LE(48)),
  };
}

type Header = { readonly entry: ZipEntry; readonly next: number } | { readonly error: string };

function readHeader(directory: Buffer, at: number): Header {
  if (directory.length === at) return { error: "EOF" };
  if (directory.length < at + HEADER_LENGTH) return { error: "unexpected EOF" };
  if (directory.readUInt32LE(at) !== 0x0201_4b50) return { error: FORMAT };
  const nameEnd = at + HEADER_LENGTH + directory.readUInt16LE(at + 28);
  const extraEnd = nameEnd + directory.readUInt16LE(at + 30);
  const next = extraEnd + directory.readUInt16LE(at + 32);
  if (next > directory.length) return { error: "unexpected EOF" };
  const sizes = {
    size: directory.readUInt32LE(at + 24),
    compressedSize: directory.readUInt32LE(at + 20),
    offset: directory.readUInt32LE(at + 42),
  };
  const complete = withLargeSizes(sizes, directory.subarray(nameEnd, extraEnd));
  if (!complete) return { error: FORMAT };
  const name = directory.subarray(at + HEADER_LENGTH, nameEnd);
  const entry: ZipEntry = {
    name: name.toString("utf8"),
    malformedName: !isUtf8(name),
    method: directory.readUInt16LE(at + 10),
    crc: directory.readUInt32LE(at + 16),
    hasDescriptor: (directory.readUInt16LE(at + 8) & 8) !== 0,
    ...complete,
  };
  return { entry, next };
}

type Sizes = Pick<ZipEntry, "size" | "compressedSize" | "offset">;

/** Sizes of 4 GB and more stand in an extra field, each only if its place in the header is full. */
function withLargeSizes(sizes: Sizes, extra: Buffer): Sizes | undefined {
  let { size, compressedSize, offset } = sizes;
  const needs = { size: size === ALL_32, compressedSize: compressedSize === ALL_32, offset: offset === ALL_32 };
  for (let at = 0; at + 4 <= extra.length;) {
    const tag = extra.readUInt16LE(at);
    const length = extra.readUInt16LE(at + 2);
    at += 4;
    if (extra.length - at < length) break;
    const end = at + length;
    if (tag === 1) {
      let from = at;
      const take = (): number | undefined => {
        if (end - from < 8) return undefined;
        from += 8;
        return Number(extra.readBigUInt64LE(from - 8));
      };
      for (const field of ["size", "compressedSize", "offset"] as const) {
        if (!needs[field]) continue;
        needs[field] = false;
        const value = take();
        if (value === undefined) return undefined;
        if (field === "size") size = value;
        else if (field === "compressedSize") compressedSize = value;
        else offset = value;
      }
    }
    at = end;
  }
  return needs.compressedSize || needs.offset ? undefined : { size, compressedSize, offset };
}
