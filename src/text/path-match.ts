/**
 * Shell patterns as Go's path.Match reads them: `*` and `?` never match a `/`, `[…]` is a range, `\` quotes; the pattern
 * must match all of the name. A bad pattern is always told, even where the name could not have matched anyway.
 * Go works on bytes: `*` may stop inside a character, so text beyond ASCII is matched as its UTF-8 bytes here too.
 * @see https://pkg.go.dev/path#Match
 */

export type PathMatch = boolean | "bad pattern";

interface Rune {
  readonly value: number;
  readonly size: number;
}

const replacement = 0xfffd;
const smallest = [0, 0, 0x80, 0x800, 0x10000];

/** The text's UTF-8 bytes, one per code unit. */
function toBytes(text: string): string {
  if (!/[^\0-\x7f]/.test(text)) return text;
  let out = "";
  for (const byte of new TextEncoder().encode(text)) out += String.fromCharCode(byte);
  return out;
}

/** Reads one character of a byte string; a byte that starts none is U+FFFD of size 1. */
function decodeRune(bytes: string, at: number): Rune {
  const first = bytes.charCodeAt(at);
  if (first < 0x80) return { value: first, size: 1 };
  const size = first >= 0xf0 && first < 0xf5 ? 4 : first >= 0xe0 ? 3 : 2;
  if (first < 0xc2 || first > 0xf4) return { value: replacement, size: 1 };
  let value = first & (0xff >> (size + 1));
  for (let i = 1; i < size; i++) {
    const next = bytes.charCodeAt(at + i);
    if (!(next >= 0x80 && next < 0xc0)) return { value: replacement, size: 1 };
    value = (value << 6) | (next & 0x3f);
  }
  const bad = value < (smallest[size] ?? 0) || value > 0x10ffff || (value >= 0xd800 && value < 0xe000);
  return bad ? { value: replacement, size: 1 } : { value, size };
}

/** Cuts the next piece off the pattern: stars in front, then everything up to an unquoted `*` outside brackets. */
function cutChunk(pattern: string): { star: boolean; chunk: string; rest: string } {
  let start = 0;
  while (pattern[start] === "*") start++;
  let inRange = false;
  let at = start;
  for (; at < pattern.length; at++) {
    const char = pattern[at];
    if (char === "\\") at++;
    else if (char === "[") inRange = true;
    else if (char === "]") inRange = false;
    else if (char === "*" && !inRange) break;
  }
  return { star: start > 0, chunk: pattern.slice(start, at), rest: pattern.slice(at) };
}

/** Reads a possibly quoted character of a range; more must follow it. */
function readRangeChar(chunk: string, from: number): { value: number; next: number } | undefined {
  let at = from;
  if (at >= chunk.length || chunk[at] === "-" || chunk[at] === "]") return undefined;
  if (chunk[at] === "\\") at++;
  if (at >= chunk.length) return undefined;
  const { value, size } = decodeRune(chunk, at);
  if (value === replacement && size === 1) return undefined;
  return at + size < chunk.length ? { value, next: at + size } : undefined;
}

/** Reads the range that starts after the `[` at `from`: does it hold `rune`, and where does it end? */
function matchRange(chunk: string, from: number, rune: number): { matched: boolean; next: number } | undefined {
  const negated = chunk[from] === "^";
  let at = negated ? from + 1 : from;
  let matched = false;
  for (let count = 0; count === 0 || chunk[at] !== "]"; count++) {
    const low = readRangeChar(chunk, at);
    if (!low) return undefined;
    const high = chunk[low.next] === "-" ? readRangeChar(chunk, low.next + 1) : low;
    if (!high) return undefined;
    if (low.value <= rune && rune <= high.value) matched = true;
    at = high.next;
  }
  return { matched: matched !== negated, next: at + 1 };
}

/** Matches a star-free chunk at offset `from` of the name: where it ends, -1 for no match. */
function matchChunk(chunk: string, name: string, from: number): number | "bad pattern" {
  let at = from;
  let failed = false;
  for (let i = 0; i < chunk.length;) {
    failed ||= at >= name.length;
    const { value, size } = failed ? { value: 0, size: 0 } : decodeRune(name, at);
    if (chunk[i] === "[") {
      const range = matchRange(chunk, i + 1, value);
      if (!range) return "bad pattern";
      failed ||= !range.matched;
      at += size;
      i = range.next;
      continue;
    }
    if (chunk[i] === "?") {
      failed ||= name[at] === "/";
      at += size;
    } else {
      if (chunk[i] === "\\") i++;
      if (i >= chunk.length) return "bad pattern";
      failed ||= chunk[i] !== name[at];
      at++;
    }
    i++;
  }
  return failed ? -1 : at;
}

/** Where the chunk matches after its star has swallowed one byte or more. */
function matchAfterStar(chunk: string, name: string, from: number, last: boolean): number {
  for (let at = from; at < name.length && name[at] !== "/"; at++) {
    const end = matchChunk(chunk, name, at + 1);
    if (end !== "bad pattern" && end !== -1 && (!last || end === name.length)) return end;
  }
  return -1;
}

function restIsBad(pattern: string): boolean {
  for (let rest = pattern; rest !== "";) {
    const cut = cutChunk(rest);
    if (matchChunk(cut.chunk, "", 0) === "bad pattern") return true;
    rest = cut.rest;
  }
  return false;
}

/** Does the pattern match the whole name? */
export function matchPath(pattern: string, name: string): PathMatch {
  const bytes = toBytes(name);
  let at = 0;
  for (let rest = toBytes(pattern); rest !== "";) {
    const { star, chunk, rest: after } = cutChunk(rest);
    if (star && chunk === "") return !bytes.includes("/", at);
    const here = matchChunk(chunk, bytes, at);
    if (here === "bad pattern") return here;
    const exact = here !== -1 && (after !== "" || here === bytes.length);
    const end = exact ? here : star ? matchAfterStar(chunk, bytes, at, after === "") : -1;
    if (end === -1) return restIsBad(after) ? "bad pattern" : false;
    at = end;
    rest = after;
  }
  return at === bytes.length;
}

/** Whether Go would call the pattern malformed for any name. */
export function isBadPattern(pattern: string): boolean {
  return restIsBad(toBytes(pattern));
}
