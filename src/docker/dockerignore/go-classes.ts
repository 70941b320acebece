/** Escapes and classes of Go's regular expressions, as they are written in JavaScript's with the `u` flag. */

export interface Escape {
  /** As it may stand inside a JavaScript class. */
  readonly source: string;
  readonly end: number;
  /** For a single character; sets can't be part of a range. */
  readonly point?: number;
}

/** A class from behind its `[` on. */
export function readClass(text: string, from: number): Escape | undefined {
  const negated = text[from] === "^";
  const start = negated ? from + 1 : from;
  let body = "";
  let at = start;
  while (at === start || text[at] !== "]") {
    const posix = /^\[:(\^?)(\w+):\]/.exec(text.slice(at, at + 20));
    if (posix || /^\[:.*?:\]/s.test(text.slice(at))) {
      const set = posixClasses.get(posix?.[2] ?? "");
      if (!posix || set === undefined) return undefined;
      body += posix[1] ? complement(set) : set;
      at += posix[0].length;
      continue;
    }
    const element = readElement(text, at);
    if (!element) return undefined;
    body += element.source;
    at = element.end;
  }
  return { source: `[${negated ? "^" : ""}${body}]`, end: at + 1 };
}

function readElement(text: string, at: number): Escape | undefined {
  const low = readCharacter(text, at);
  if (low?.point === undefined) return low;
  if (text[low.end] !== "-" || text[low.end + 1] === "]" || low.end + 1 >= text.length) return low;
  const high = readCharacter(text, low.end + 1);
  if (high?.point === undefined || high.point < low.point) return undefined;
  return { source: `${low.source}-${high.source}`, end: high.end };
}

function readCharacter(text: string, at: number): Escape | undefined {
  if (text[at] === "\\") return readEscape(text, at);
  const point = text.codePointAt(at);
  return point === undefined ? undefined : character(point, at + (point > 0xffff ? 2 : 1));
}

function character(point: number, end: number): Escape {
  return { source: `\\u{${point.toString(16)}}`, end, point };
}

export function literalSource(literal: string): string {
  return character(literal.codePointAt(0) ?? 0, 0).source;
}

const sets = new Map([
  ["d", "0-9"],
  ["w", "0-9A-Za-z_"],
  ["s", "\\t\\n\\f\\r "],
]);

const controls = new Map([
  ["a", 7],
  ["f", 12],
  ["n", 10],
  ["r", 13],
  ["t", 9],
  ["v", 11],
]);

/** An escape; `at` is its backslash. */
export function readEscape(text: string, at: number): Escape | undefined {
  const point = text.codePointAt(at + 1);
  if (point === undefined) return undefined;
  const name = String.fromCodePoint(point);
  const end = at + 1 + name.length;
  const set = sets.get(name.toLowerCase());
  if (set !== undefined && /[dwsDWS]/.test(name))
    return { source: name === name.toLowerCase() ? set : complement(set), end };
  const control = controls.get(name);
  if (control !== undefined) return character(control, end);
  if (name === "p" || name === "P") return readProperty(text, at);
  const hex = /^\\x(?:\{([0-9A-Fa-f]+)\}|([0-9A-Fa-f]{2}))/.exec(text.slice(at, at + 40));
  const code = Number.parseInt(hex?.[1] ?? hex?.[2] ?? "", 16);
  if (hex) return code > 0x10ffff ? undefined : character(code, at + hex[0].length);
  const octal = /^\\(0[0-7]{0,2}|[1-7][0-7]{1,2})/.exec(text.slice(at, at + 4));
  if (octal?.[1]) return character(Number.parseInt(octal[1], 8), at + 1 + octal[1].length);
  if (point >= 0x80 || /[\p{L}\p{Nd}]/u.test(name)) return undefined;
  return character(point, end);
}

/** `\pL` or `\p{Greek}`; a `^` before the name turns it round. */
function readProperty(text: string, at: number): Escape | undefined {
  const match = /^\\[pP](?:\{(\^?)([^}]*)\}|([^{]))/u.exec(text.slice(at, at + 80));
  if (!match) return undefined;
  const negated = (text[at + 1] === "P") !== (match[1] === "^");
  const name = (match[2] ?? match[3] ?? "").replace(/[_ -]/g, "").replace(/[A-Z]/g, (letter) => letter.toLowerCase());
  if (!/^[a-z]+$/.test(name)) return undefined;
  const canonical = name.slice(0, 1).toUpperCase() + name.slice(1);
  const property = ["Any", "Assigned"].includes(canonical) ? canonical : (longNames.get(canonical) ?? canonical);
  for (const source of [property, `Script=${property}`]) {
    if (/^[A-Za-z=_]+$/.test(source) && isProperty(source)) {
      return { source: `\\${negated ? "P" : "p"}{${source}}`, end: at + match[0].length };
    }
  }
  return undefined;
}

const longNames = new Map([
  ["Ascii", "ASCII"],
  ["Lc", "LC"],
]);

function isProperty(source: string): boolean {
  try {
    return new RegExp(`\\p{${source}}`, "u").test("") || true;
  } catch {
    return false;
  }
}

/** The complement of a set, written so that it can stand inside a class. */
function complement(set: string): string {
  const inside = new RegExp(`[${set}]`, "u");
  let out = "";
  let from = 0;
  for (let point = 0; point <= 0x80; point++) {
    if (point < 0x80 && !inside.test(String.fromCharCode(point))) continue;
    if (point === 0x80) out += `\\u{${from.toString(16)}}-\\u{10ffff}`;
    else if (point > from) out += `\\u{${from.toString(16)}}-\\u{${(point - 1).toString(16)}}`;
    from = point + 1;
  }
  return out;
}

const posixClasses = new Map([
  ["alnum", "0-9A-Za-z"],
  ["alpha", "A-Za-z"],
  ["ascii", "\\0-\\x7f"],
  ["blank", "\\t "],
  ["cntrl", "\\0-\\x1f\\x7f"],
  ["digit", "0-9"],
  ["graph", "!-~"],
  ["lower", "a-z"],
  ["print", " -~"],
  ["punct", "!-\\/:-@\\[-`\\{-~"],
  ["space", "\\t\\n\\v\\f\\r "],
  ["upper", "A-Z"],
  ["word", "0-9A-Za-z_"],
  ["xdigit", "0-9A-Fa-f"],
]);
