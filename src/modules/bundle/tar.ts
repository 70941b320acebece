/**
 * A tar archive with the same bytes every time: names in order, no times, no owners. @see POSIX.1-2017, pax, ustar
 */

export interface TarFile {
  /** With `/`, relative. */
  readonly name: string;
  readonly size: number;
}

const BLOCK = 512;

/** The header of a file, with a header for its long name before it where one is needed. */
export function tarHeader(file: TarFile): Buffer {
  const split = splitName(file.name);
  if (split && file.size < 8 ** 11) return header(split, file.size, "0");
  const records = paxRecord("path", file.name) + (file.size < 8 ** 11 ? "" : paxRecord("size", String(file.size)));
  const body = Buffer.from(records);
  const short = { prefix: "", name: Buffer.from(file.name).subarray(0, 99).toString("latin1") };
  return Buffer.concat([
    header({ prefix: "", name: "pax" }, body.length, "x"),
    body,
    tarPadding(body.length),
    header(short, Math.min(file.size, 8 ** 11 - 1), "0"),
  ]);
}

/** What fills a file's last block. */
export function tarPadding(size: number): Buffer {
  return Buffer.alloc((BLOCK - (size % BLOCK)) % BLOCK);
}

export const TAR_END: Buffer = Buffer.alloc(2 * BLOCK);

interface SplitName {
  readonly prefix: string;
  readonly name: string;
}

/** 100 bytes for the name, and 155 for directories before it. */
function splitName(path: string): SplitName | undefined {
  // oxlint-disable-next-line no-control-regex
  if (!/^[\x20-\x7e]*$/.test(path)) return undefined;
  if (path.length <= 100) return { prefix: "", name: path };
  const cut = path.indexOf("/", path.length - 101);
  return cut === -1 || cut > 155 ? undefined : { prefix: path.slice(0, cut), name: path.slice(cut + 1) };
}

/** The length at the front counts itself. */
function paxRecord(key: string, value: string): string {
  const rest = ` ${key}=${value}\n`;
  const size = Buffer.byteLength(rest);
  let length = size + String(size).length;
  if (size + String(length).length !== length) length = size + String(length).length;
  return `${length}${rest}`;
}

function header({ prefix, name }: SplitName, size: number, type: string): Buffer {
  const out = Buffer.alloc(BLOCK);
  const octal = (value: number, at: number, length: number): void => {
    out.write(value.toString(8).padStart(length - 1, "0"), at, "latin1");
  };
  out.write(name, 0, 100, "latin1");
  octal(0o644, 100, 8);
  octal(0, 108, 8);
  octal(0, 116, 8);
  octal(size, 124, 12);
  octal(0, 136, 12);
  out.write("        ", 148, "latin1");
  out.write(type, 156, "latin1");
  out.write("ustar\u000000", 257, "latin1");
  out.write(prefix, 345, 155, "latin1");
  let sum = 0;
  for (const byte of out) sum += byte;
  out.write(`${sum.toString(8).padStart(6, "0")}\u0000 `, 148, "latin1");
  return out;
}
