/** The content of one entry: inflated, and compared with its size and its checksum. */
import { crc32, inflateRawSync } from "node:zlib";
import type { ZipBytes } from "./bytes.ts";
import type { ZipEntry } from "./directory.ts";

export type Content = Buffer | { readonly error: string };

const FORMAT = { error: "zip: not a valid zip file" };
const CHECKSUM = { error: "zip: checksum error" };
const CUT_OFF = { error: "unexpected EOF" };
const LOCAL_LENGTH = 30;

/** More than the declared size is never inflated. */
export function readContent(bytes: ZipBytes, entry: ZipEntry): Content {
  const local = bytes.read(entry.offset, LOCAL_LENGTH);
  if (local.length < LOCAL_LENGTH) return CUT_OFF;
  if (local.readUInt32LE(0) !== 0x0403_4b50) return FORMAT;
  if (entry.name.endsWith("/")) return entry.size === 0 ? Buffer.alloc(0) : FORMAT;
  const start = entry.offset + LOCAL_LENGTH + local.readUInt16LE(26) + local.readUInt16LE(28);
  const packed = bytes.read(start, entry.compressedSize);
  const content = unpack(packed, entry);
  if ("error" in content) return content;
  if (content.length !== entry.size) return content.length > entry.size ? FORMAT : CUT_OFF;
  const wrong = entry.hasDescriptor ? descriptorError(bytes.read(start + entry.compressedSize, 16), entry) : undefined;
  if (wrong) return wrong;
  // a checksum of zero was never set, unless it is repeated behind the content
  if ((entry.hasDescriptor || entry.crc !== 0) && crc32(content) !== entry.crc) return CHECKSUM;
  return content;
}

function unpack(packed: Buffer, entry: ZipEntry): Content {
  if (entry.method === 0) return packed;
  if (entry.method !== 8) return { error: "zip: unsupported compression algorithm" };
  try {
    // one output buffer that holds all where that is reasonable; zlib wants 64 bytes at least
    const chunkSize = Math.max(64, Math.min(entry.size + 1, 1024 * 1024));
    return inflateRawSync(packed, { maxOutputLength: entry.size + 1, chunkSize });
  } catch (error) {
    const { code = "", message } = error as NodeJS.ErrnoException;
    if (code === "ERR_BUFFER_TOO_LARGE") return FORMAT;
    return code === "Z_BUF_ERROR" ? CUT_OFF : { error: `flate: corrupt input: ${message}` };
  }
}

/** The signature before the descriptor may be left out. */
function descriptorError(found: Buffer, entry: ZipEntry): { readonly error: string } | undefined {
  if (found.length < 4) return CUT_OFF;
  const at = found.readUInt32LE(0) === 0x0807_4b50 ? 4 : 0;
  if (found.length < at + 12 - (at === 0 ? 0 : 4)) return CUT_OFF;
  return found.readUInt32LE(at) === entry.crc ? undefined : CHECKSUM;
}
