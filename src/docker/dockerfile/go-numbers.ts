/**
 * Numbers and durations as Go reads them, with its errors.
 * @see https://pkg.go.dev/time#ParseDuration
 */
import { goQuote, utf8Bytes } from "../go-text.ts";

/** `strconv.ParseInt(text, 10, 32)`; a string is the error. */
export function parseInt32(text: string): number | string {
  const failed = `strconv.ParseInt: parsing ${goQuote(text)}: `;
  if (!/^[+-]?\d+$/.test(text)) return `${failed}invalid syntax`;
  const value = Number(text);
  if (value > 0x7fffffff || value < -0x80000000) return `${failed}value out of range`;
  return value === 0 ? 0 : value;
}

/** Digits of `text` in `base` as an unsigned 32-bit number. */
export function parseUint32(text: string, base: 8 | 10): number | undefined {
  if (!(base === 8 ? /^[0-7]+$/ : /^\d+$/).test(text)) return undefined;
  const value = Number.parseInt(text, base);
  return value > 0xffffffff ? undefined : value;
}

const units = new Map<string, bigint>([
  ["ns", 1n],
  ["us", 1_000n],
  ["µs", 1_000n],
  ["μs", 1_000n],
  ["ms", 1_000_000n],
  ["s", 1_000_000_000n],
  ["m", 60_000_000_000n],
  ["h", 3_600_000_000_000n],
]);

const limit = 1n << 63n;
const step = /(\d*)(?:(\.)(\d*))?([^\d.]*)/y;

/** Nanoseconds; a string is the error. */
export function parseDuration(text: string): bigint | string {
  const invalid = `time: invalid duration ${quote(text)}`;
  const negative = text.startsWith("-");
  const start = /^[+-]/.test(text) ? 1 : 0;
  if (text.slice(start) === "0") return 0n;
  if (start === text.length) return invalid;
  let total = 0n;
  for (let at = start; at < text.length; at = step.lastIndex) {
    step.lastIndex = at;
    const [, whole = "", , fraction = "", unit = ""] = step.exec(text) ?? [];
    if (whole === "" && fraction === "") return invalid;
    if (whole.length > 30 || BigInt(whole || "0") > limit) return invalid;
    if (unit === "") return `time: missing unit in duration ${quote(text)}`;
    const size = units.get(unit);
    if (size === undefined) return `time: unknown unit ${quote(unit)} in duration ${quote(text)}`;
    total += BigInt(whole || "0") * size + fractionOf(fraction, size);
    if (total > limit) return invalid;
  }
  if (negative) return -total;
  return total >= limit ? invalid : total;
}

function fractionOf(digits: string, size: bigint): bigint {
  const kept = digits.slice(0, 18);
  return kept === "" ? 0n : BigInt(Math.floor(Number(kept) * (Number(size) / 10 ** kept.length)));
}

/** The `time` package's own quoting: bytes outside printable ASCII as `\xNN`. */
function quote(text: string): string {
  let out = '"';
  for (const one of text) {
    const code = one.codePointAt(0) ?? 0;
    if (one === '"' || one === "\\") out += `\\${one}`;
    else if (code >= 0x20 && code < 0x80) out += one;
    else for (const byte of utf8Bytes(code)) out += `\\x${byte.toString(16).padStart(2, "0")}`;
  }
  return `${out}"`;
}

const sizeShape = /^([+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?) ?([^\d. ]*)$/;

/** Bytes of a size such as `64m`, `1.5 GiB`; units are powers of 1024. */
export function parseSize(text: string): number | undefined {
  const match = sizeShape.exec(text);
  const amount = Number(match?.[1]);
  const unit = (match?.[2] ?? "").toLowerCase();
  if (!match || !Number.isFinite(amount) || amount < 0) return undefined;
  if (unit === "" || unit === "b") return Math.trunc(amount);
  const power = "kmgtp".indexOf(unit[0] ?? "") + 1;
  if (power === 0 || !["", "b", "ib"].includes(unit.slice(1))) return undefined;
  return Math.trunc(amount * 1024 ** power);
}
