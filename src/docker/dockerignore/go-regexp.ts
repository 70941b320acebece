/**
 * The part of Go's regular expressions that an ignore pattern can reach. The engine turns `*` into `[^/]*` and so on, but
 * copies brackets and escapes, so that `[a*]` becomes `[a[^/]*]` and `\d` is a digit. Reading its expression as Go does is
 * the only way to the same answer.
 * @see https://pkg.go.dev/regexp/syntax
 */

/** `source` is one character's condition, or an assertion, as a JavaScript expression with the `u` flag. */
export interface Item {
  readonly source: string;
  /** `directories` is `(.*\/)?`, `assertion` consumes nothing. */
  readonly kind: "one" | "many" | "directories" | "assertion";
}

/** The items of an expression; undefined when Go can't compile it. */
export function readRegexp(expression: string): readonly Item[] | undefined {
  const items: Item[] = [];
  let at = 0;
  while (at < expression.length) {
    if (expression.startsWith("(.*/)?", at)) {
      items.push({ source: "", kind: "directories" });
      at += 6;
      continue;
    }
    if (expression.startsWith("\\Q", at)) {
      const end = expression.indexOf("\\E", at + 2);
      const literal = expression.slice(at + 2, end === -1 ? undefined : end);
      for (const character of literal) items.push(one(literalSource(character)));
      at = end === -1 ? expression.length : end + 2;
      continue;
    }
    const atom = readAtom(expression, at);
    if (!atom) return undefined;
    const many = expression[atom.end] === "*";
    items.push(many ? { source: atom.item.source, kind: "many" } : atom.item);
    at = many ? atom.end + 1 : atom.end;
  }
  return items;
}

interface Atom {
  readonly item: Item;
  readonly end: number;
}

function one(source: string): Item {
  return { source, kind: "one" };
}

function readAtom(text: string, at: number): Atom | undefined {
  const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
  const end = at + character.length;
  if (character === "^" || character === "$") return { item: { source: character, kind: "assertion" }, end };
  if (character === ".") return { item: one("[^\\n]"), end };
  if (character === "[") return readClass(text, end);
  if (character !== "\\") return { item: one(literalSource(character)), end };
  const assertion = assertions.get(text[end] ?? "");
  if (assertion) return { item: { source: assertion, kind: "assertion" }, end: end + 1 };
  const escape = readEscape(text, at);
  return escape && { item: one(`[${escape.source}]`), end: escape.end };
}

const assertions = new Map([
  ["A", "^"],
  ["z", "$"],
  ["b", "\\b"],
  ["B", "\\B"],
]);

/** A class from behind its `[` on. */
function readClass(text: string, from: number): Atom | undefined {
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
  return { item: one(`[${negated ? "^" : ""}${body}]`), end: at + 1 };
}

interface Escape {
  /** As it may stand inside a JavaScript class. */
  readonly source: string;
  readonly end: number;
  /** For a single character; sets can't be part of a range. */
  readonly point?: number;
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

function literalSource(literal: string): string {
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
function readEscape(text: string, at: number): Escape | undefined {
  const point = text.codePointAt(at + 1);
  if (point === undefined) return undefined;
  const name = String.fromCodePoint(point);
  const end = at + 1 + name.length;
  const set = sets.get(name.toLowerCase());
  if (set !== undefined && /[dwsDWS]/.test(name))
    return { source: name === name.toLowerCase() ? set : complement(set), end };
  const control = controls.get(name);
  if (control !== undefined) return character(control, end);
  const category = /^\\([pP])([LMNPSZC])/.exec(text.slice(at, at + 3));
  if (category) return { source: `\\${category[1]}{${category[2]}}`, end: at + 3 };
  const hex = /^\\x([0-9A-Fa-f]{2})/.exec(text.slice(at, at + 4));
  if (hex) return character(Number.parseInt(hex[1] ?? "", 16), at + 4);
  const octal = /^\\(0[0-7]{0,2}|[1-7][0-7]{1,2})/.exec(text.slice(at, at + 4));
  if (octal?.[1]) return character(Number.parseInt(octal[1], 8), at + 1 + octal[1].length);
  if (point >= 0x80 || /[\p{L}\p{Nd}]/u.test(name)) return undefined;
  return character(point, end);
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
