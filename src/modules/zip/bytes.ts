/** Where the bytes of a zip are: in memory or in an open file. */
import { fstatSync, readSync } from "node:fs";

export interface ZipBytes {
  readonly size: number;
  /** Fewer bytes than asked for at the end of the file. */
  read(offset: number, length: number): Buffer;
}

export function bytesOf(buffer: Buffer): ZipBytes {
  return {
    size: buffer.length,
    read: (offset, length) => (offset < 0 ? Buffer.alloc(0) : buffer.subarray(offset, offset + length)),
  };
}

/** Small files are read at once, of large ones only what is asked for. */
const AT_ONCE = 4 * 1024 * 1024;

export function bytesOfFile(descriptor: number): ZipBytes {
  const { size } = fstatSync(descriptor);
  const read = (offset: number, length: number): Buffer => {
    if (offset < 0 || offset >= size) return Buffer.alloc(0);
    const buffer = Buffer.allocUnsafe(Math.min(length, size - offset));
    let filled = 0;
    while (filled < buffer.length) {
      const got = readSync(descriptor, buffer, filled, buffer.length - filled, offset + filled);
      if (got === 0) break;
      filled += got;
    }
    return buffer.subarray(0, filled);
  };
  return size <= AT_ONCE ? bytesOf(read(0, size)) : { size, read };
}
