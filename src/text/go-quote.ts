/**
 * Go's quoted strings: what `%q` prints and what `strconv.Unquote` accepts. Go strings hold bytes, ours hold decoded
 * text, so a byte that was not UTF-8 shows as U+FFFD here and as `\x80` in Go's own output.
 * @see https://pkg.go.dev/strconv#Quote
 */

const printable = /^[\p{L}\p{M}\p{N}\p{P}\p{S} ]$/u;
const shortEscapes: ReadonlyMap<number, string> = new Map([
  [7, "\\a"],
  [8, "\\b"],
  [12, "\\f"],
  [10, "\\n"],
  [13, "\\r"],
  [9, "\\t"],
  [11, "\\v"],
]);
const escapeValues: ReadonlyMap<string, number> = new Map([
  ["a", 7],
  ["b", 8],
  ["f", 12],
  ["n", 10],
  ["r", 13],
  ["t", 9],
  ["v", 11],
  ["\\", 92],
  ["'", 39],
  ['"', 34],
]);

/** `unicode.IsPrint`: letters, marks, numbers, punctuation, symbols and the ASCII space. */
export function isPrint(codePoint: number): boolean {
  if (codePoint < 0x7f) return codePoint >= 0x20;
  return printable.test(String.fromCodePoint(codePoint));
}

function escaped(codePoint: number, quote: string): string {
  const char = String.fromCodePoint(codePoint);
  if (char === quote || char === "\\") return `\\${char}`;
  if (isPrint(codePoint)) return char;
  const short = shortEscapes.get(codePoint);
  if (short) return short;
  const hex = codePoint.toString(16);
  if (codePoint < 0x20 || codePoint === 0x7f) return `\\x${hex.padStart(2, "0")}`;
  if (codePoint >= 0xd800 && codePoint < 0xe000) return "\\ufffd";
  return codePoint < 0x10000 ? `\\u${hex.padStart(4, "0")}` : `\\U${hex.padStart(8, "0")}`;
}

/** `strconv.Quote`, as `%q` prints a string. */
export function quote(text: string): string {
  let out = '"';
  for (const char of text) out += escaped(char.codePointAt(0) ?? 0, '"');
  return `${out}"`;
}

/** `strconv.QuoteRune`, as `%q` prints a character. */
export function quoteRune(codePoint: number): string {
  return `'${escaped(codePoint, "'")}'`;
}

interface Escape {
  readonly value: number;
  readonly length: number;
  /** The escape names a byte, not a character. */
  readonly byte: boolean;
}

function numericEscape(text: string, at: number, digits: number, radix: number, byte: boolean): Escape | undefined {
  const skip = radix === 8 ? 1 : 2;
  const raw = text.slice(at + skip, at + skip + digits);
  const wanted = radix === 8 ? /^[0-7]{3}$/ : /^[0-9A-Fa-f]+$/;
  if (raw.length !== digits || !wanted.test(raw)) return undefined;
  const value = Number.parseInt(raw, radix);
  if (byte ? value > 255 : value > 0x10ffff || (value >= 0xd800 && value < 0xe000)) return undefined;
  return { value, length: skip + digits, byte };
}

/** Reads the escape that starts at the backslash `at`; undefined when Go would refuse it. */
function readEscape(text: string, at: number, quoteChar: string): Escape | undefined {
  const letter = text[at + 1];
  if (letter === undefined) return undefined;
  if (letter === "x") return numericEscape(text, at, 2, 16, true);
  if (letter === "u") return numericEscape(text, at, 4, 16, false);
  if (letter === "U") return numericEscape(text, at, 8, 16, false);
  if (letter >= "0" && letter <= "7") return numericEscape(text, at, 3, 8, true);
  if ((letter === "'" || letter === '"') && letter !== quoteChar) return undefined;
  const value = escapeValues.get(letter);
  return value === undefined ? undefined : { value, length: 2, byte: false };
}

function unquoteInterpreted(body: string): string | undefined {
  const encoder = new TextEncoder();
  const bytes: number[] = [];
  let out = "";
  let hasBytes = false;
  for (let at = 0; at < body.length;) {
    const char = String.fromCodePoint(body.codePointAt(at) ?? 0);
    if (char === "\n" || char === '"') return undefined;
    if (char !== "\\") {
      out += char;
      bytes.push(...encoder.encode(char));
      at += char.length;
      continue;
    }
    const escape = readEscape(body, at, '"');
    if (!escape) return undefined;
    at += escape.length;
    const text = String.fromCodePoint(escape.value);
    out += text;
    if (escape.byte) bytes.push(escape.value);
    else bytes.push(...encoder.encode(text));
    hasBytes ||= escape.byte && escape.value >= 0x80;
  }
  return hasBytes ? new TextDecoder("utf-8", { ignoreBOM: true }).decode(new Uint8Array(bytes)) : out;
}

/** `strconv.Unquote` of a double- or back-quoted string; undefined where Go answers `invalid syntax`. */
export function unquote(text: string): string | undefined {
  const mark = text[0];
  if (text.length < 2 || text.at(-1) !== mark) return undefined;
  const body = text.slice(1, -1);
  if (mark === "`") return body.includes("`") ? undefined : body.replaceAll("\r", "");
  if (mark !== '"') return undefined;
  if (!body.includes("\\")) return body.includes('"') || body.includes("\n") ? undefined : body;
  return unquoteInterpreted(body);
}

/** `utf8.RuneCountInString`: characters, where JavaScript counts some twice. */
export function countRunes(text: string): number {
  let count = 0;
  for (const _ of text) count++;
  return count;
}
