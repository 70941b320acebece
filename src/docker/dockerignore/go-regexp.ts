/**
 * The part of Go's regular expressions that an ignore pattern can reach. The engine turns `*` into `[^/]*` and so on, but
 * copies brackets and escapes, so that `[a*]` becomes `[a[^/]*]` and `\d` is a digit. Reading its expression as Go does is
 * the only way to the same answer.
 * @see https://pkg.go.dev/regexp/syntax
 */

import { type Escape, literalSource, readClass, readEscape } from "./go-classes.ts";

/** A part that takes characters, `least` to `most` times. `source` is in JavaScript's syntax with the `u` flag. */
export interface Repeated {
  readonly kind: "characters";
  readonly source: string;
  readonly least: number;
  readonly most: number;
}

/** `directories` is `(.*\/)?`; an assertion takes no characters. */
export type Item =
  | Repeated
  | { readonly kind: "directories" }
  | { readonly kind: "assertion"; readonly source: string };

/** The items of each alternative; undefined when Go can't compile the expression. */
export function readRegexp(expression: string): readonly (readonly Item[])[] | undefined {
  let items: Item[] = [];
  const alternatives = [items];
  let repeated = false;
  for (let at = 0; at < expression.length;) {
    const quantifier = readQuantifier(expression, at);
    if (quantifier) {
      const last = items.pop();
      const { least, most, end } = quantifier;
      if (!last || repeated || least > most || Math.max(least, most === Infinity ? 0 : most) > 1000) return undefined;
      items.push(...repeat(last, least, most));
      repeated = true;
      at = end;
      continue;
    }
    repeated = expression.startsWith("(.*/)?", at);
    if (repeated) {
      items.push({ kind: "directories" });
      at += "(.*/)?".length;
    } else if (expression[at] === "|") {
      items = [];
      alternatives.push(items);
      at++;
    } else {
      const read = readItems(expression, at);
      if (!read) return undefined;
      items.push(...read.items);
      at = read.end;
    }
  }
  return alternatives;
}

interface Quantifier {
  readonly least: number;
  readonly most: number;
  readonly end: number;
}

const counts = /\{(0|[1-9]\d*)(?:(,)(0|[1-9]\d*)?)?\}/y;

/** What looks like a count and is none is text. */
function readQuantifier(text: string, at: number): Quantifier | undefined {
  if (text[at] === "*") return { least: 0, most: Infinity, end: at + 1 };
  counts.lastIndex = at;
  const match = counts.exec(text);
  if (!match) return undefined;
  const least = Number(match[1]);
  const open = match[2] === undefined ? least : Infinity;
  return { least, most: match[3] === undefined ? open : Number(match[3]), end: counts.lastIndex };
}

function repeat(item: Item, least: number, most: number): readonly Item[] {
  if (item.kind === "characters") return [{ ...item, least, most }];
  return least === 0 ? [] : [item];
}

interface Read {
  readonly items: readonly Item[];
  readonly end: number;
}

function one(source: string): Repeated {
  return { kind: "characters", source, least: 1, most: 1 };
}

function readItems(text: string, at: number): Read | undefined {
  if (!text.startsWith("\\Q", at)) {
    const atom = readAtom(text, at);
    return atom && { items: [atom.item], end: atom.end };
  }
  const end = text.indexOf("\\E", at + 2);
  const literal = text.slice(at + 2, end === -1 ? undefined : end);
  const items = Array.from(literal, (character) => one(literalSource(character)));
  return { items, end: end === -1 ? text.length : end + 2 };
}

interface Atom {
  readonly item: Item;
  readonly end: number;
}

function readAtom(text: string, at: number): Atom | undefined {
  const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
  const end = at + character.length;
  if (character === "^" || character === "$") return { item: { kind: "assertion", source: character }, end };
  if (character === ".") return { item: one("[^\\n]"), end };
  if (character === "[") return atomOf(readClass(text, end));
  if (character !== "\\") return { item: one(literalSource(character)), end };
  const assertion = assertions.get(text[end] ?? "");
  if (assertion) return { item: { kind: "assertion", source: assertion }, end: end + 1 };
  const escape = readEscape(text, at);
  return atomOf(escape && { ...escape, source: `[${escape.source}]` });
}

function atomOf(read: Escape | undefined): Atom | undefined {
  return read && { item: one(read.source), end: read.end };
}

const assertions = new Map([
  ["A", "^"],
  ["z", "$"],
  ["b", "\\b"],
  ["B", "\\B"],
]);
