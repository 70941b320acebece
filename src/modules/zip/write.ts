/** Writes a zip as Go's archive/zip writes one: deflated entries with a descriptor behind them, the same bytes every time. */
import { crc32, deflateRawSync } from "node:zlib";

export interface ZipFile {
  /** Complete, with `path@version/`. */
  readonly name: string;
  readonly content: Uint8Array;
}

/** Deflate, and a descriptor follows; names are UTF-8. */
const FLAGS = 0x808;
const METHOD = 8;

export function writeZip(files: readonly ZipFile[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content } of files) {
    const encoded = Buffer.from(name, "utf8");
    const isDirectory = name.endsWith("/");
    const packed = isDirectory ? Buffer.alloc(0) : deflateRawSync(content);
    const sums = { crc: crc32(content), packed: packed.length, size: content.length };
    const local = header(encoded, isDirectory);
    const behind = isDirectory ? Buffer.alloc(0) : descriptor(sums);
    directory.push(directoryHeader(encoded, isDirectory, sums, offset));
    parts.push(local, packed, behind);
    offset += local.length + packed.length + behind.length;
  }
  return Buffer.concat([...parts, ...directory, ...endOf(directory, offset)]);
}

interface Sums {
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
}

function header(name: Buffer, isDirectory: boolean): Buffer {
  const out = Buffer.alloc(30);
  out.writeUInt32LE(0x0403_4b50, 0);
  out.writeUInt16LE(20, 4);
  out.writeUInt16LE(isDirectory ? 0x800 : FLAGS, 6);
  out.writeUInt16LE(isDirectory ? 0 : METHOD, 8);
  out.writeUInt16LE(name.length, 26);
  return Buffer.concat([out, name]);
}

function descriptor({ crc, packed, size }: Sums): Buffer {
  const out = Buffer.alloc(16);
  out.writeUInt32LE(0x0807_4b50, 0);
  out.writeUInt32LE(crc, 4);
  out.writeUInt32LE(packed, 8);
  out.writeUInt32LE(size, 12);
  return out;
}

function directoryHeader(name: Buffer, isDirectory: boolean, { crc, packed, size }: Sums, offset: number): Buffer {
  const out = Buffer.alloc(46);
  out.writeUInt32LE(0x0201_4b50, 0);
  out.writeUInt16LE(20, 4);
  out.writeUInt16LE(20, 6);
  out.writeUInt16LE(isDirectory ? 0x800 : FLAGS, 8);
  out.writeUInt16LE(isDirectory ? 0 : METHOD, 10);
  out.writeUInt32LE(crc, 16);
  out.writeUInt32LE(packed, 20);
  out.writeUInt32LE(size, 24);
  out.writeUInt16LE(name.length, 28);
  out.writeUInt32LE(offset, 42);
  return Buffer.concat([out, name]);
}

/** More than 65,535 entries need the large form of the end record as well. */
function endOf(directory: readonly Buffer[], start: number): Buffer[] {
  let size = 0;
  for (const { length } of directory) size += length;
  const count = directory.length;
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x0605_4b50, 0);
  end.writeUInt16LE(Math.min(count, 0xffff), 8);
  end.writeUInt16LE(Math.min(count, 0xffff), 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(start, 16);
  return count < 0xffff ? [end] : [end64(count, size, start), end];
}

function end64(count: number, size: number, start: number): Buffer {
  const out = Buffer.alloc(76);
  out.writeUInt32LE(0x0606_4b50, 0);
  out.writeBigUInt64LE(44n, 4);
  out.writeUInt16LE(45, 12);
  out.writeUInt16LE(45, 14);
  out.writeBigUInt64LE(BigInt(count), 24);
  out.writeBigUInt64LE(BigInt(count), 32);
  out.writeBigUInt64LE(BigInt(size), 40);
  out.writeBigUInt64LE(BigInt(start), 48);
  out.writeUInt32LE(0x0706_4b50, 56);
  out.writeBigUInt64LE(BigInt(start + size), 64);
  out.writeUInt32LE(1, 72);
  return out;
}
