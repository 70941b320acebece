/**
 * Text as Go's `unicode`, `strings` and `strconv` see it. The builder is a Go program, and where JavaScript's own
 * functions differ (white space has U+0085 but no U+FEFF, case mapping is one to one) its answer is the right one.
 * @see https://pkg.go.dev/unicode
 */
import { isPrint } from "../text/go-quote.ts";

const wideSpace = /[\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/;

/** `unicode.IsSpace` of a UTF-16 code unit. */
export function isSpace(code: number): boolean {
  if (code < 0x80) return code === 0x20 || (code >= 0x09 && code <= 0x0d);
  return wideSpace.test(String.fromCharCode(code));
}

/** Start of `text[from, to)` without leading white space. */
export function skipSpace(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && isSpace(text.charCodeAt(at))) at++;
  return at;
}

/** End of `text[from, to)` without trailing white space. */
export function trimEnd(text: string, from: number, to: number): number {
  let at = to;
  while (at > from && isSpace(text.charCodeAt(at - 1))) at--;
  return at;
}

/** `strings.TrimSpace`. */
export function trimSpace(text: string): string {
  const end = trimEnd(text, 0, text.length);
  return text.slice(skipSpace(text, 0, end), end);
}

/** `strings.ToLower`: one code point becomes one code point. */
export function goLower(text: string): string {
  return mapCase(text, (one) => (one === "\u0130" ? "i" : one.toLowerCase()));
}

/** `strings.ToUpper`: one code point becomes one code point. */
export function goUpper(text: string): string {
  return mapCase(text, (one) => one.toUpperCase());
}

function mapCase(text: string, map: (one: string) => string): string {
  // oxlint-disable-next-line no-control-regex
  if (/^[\0-\x7f]*$/.test(text)) return map(text);
  let out = "";
  for (const one of text) {
    const mapped = map(one);
    out += mapped.length === one.length ? mapped : one;
  }
  return out;
}

const named: Readonly<Record<string, string>> = {
  "\u0007": "\\a",
  "\b": "\\b",
  "\f": "\\f",
  "\n": "\\n",
  "\r": "\\r",
  "\t": "\\t",
  "\v": "\\v",
  "\\": "\\\\",
  '"': '\\"',
};

/** `strconv.Quote`, also `%q` and `%#v` of a string. */
export function goQuote(text: string): string {
  let out = '"';
  for (const one of text) {
    const code = one.codePointAt(0) ?? 0;
    const name = named[one];
    if (name !== undefined) out += name;
    else if (code < 0x20 || code === 0x7f) out += `\\x${hex(code, 2)}`;
    else if (isPrint(code)) out += one;
    else out += code > 0xffff ? `\\U${hex(code, 8)}` : `\\u${hex(code, 4)}`;
  }
  return `${out}"`;
}

function hex(code: number, width: number): string {
  return code.toString(16).padStart(width, "0");
}

/** Bytes of one code point in UTF-8. */
export function utf8Bytes(code: number): number[] {
  if (code < 0x80) return [code];
  if (code < 0x800) return [0xc0 | (code >> 6), 0x80 | (code & 63)];
  if (code < 0x10000) return [0xe0 | (code >> 12), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63)];
  return [0xf0 | (code >> 18), 0x80 | ((code >> 12) & 63), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63)];
}

/** Length of `text[from, to)` in UTF-8; a lone surrogate counts as U+FFFD. */
export function utf8Length(text: string, from: number, to: number): number {
  let length = to - from;
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code < 0x80) continue;
    const pair = code >= 0xd800 && code < 0xdc00 && at + 1 < to;
    if (code < 0x800) length += 1;
    else length += 2;
    if (pair && (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00) at++;
  }
  return length;
}

/** `strconv.ParseBool`; undefined when it is none. */
export function parseBool(text: string): boolean | undefined {
  if (/^(?:1|t|T|TRUE|true|True)$/.test(text)) return true;
  if (/^(?:0|f|F|FALSE|false|False)$/.test(text)) return false;
  return undefined;
}
