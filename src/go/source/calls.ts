/**
 * Calls with literal arguments, found without a parser: what a program is sure to open, listen on or ask for. Comments
 * and strings are passed over; package names are taken from the file's imports, so that an alias is seen through and a
 * variable that is only named like a package is not taken for one.
 */
import { unquote } from "../../text/go-quote.ts";
import type { Source } from "../../text/source.ts";
import type { Place } from "./ast.ts";
import { parseClauses } from "./clauses.ts";
import { readHeader } from "./read-header.ts";
import { skim, type Piece } from "./skim.ts";

export interface FoundCall extends Place {
  /** As it was asked for: `http.ListenAndServe`, `.Run`. */
  readonly callee: string;
  /** The arguments; undefined for what is no string literal. */
  readonly args: readonly (string | undefined)[];
}

/** An argument list longer than this is read no further. */
const longestList = 20_000;
const identifierEnd = /([\p{L}_][\p{L}\p{Nd}_]*)\s*$/u;

/** The name a package most likely has: the last element of its path that is no version. */
export function packageName(importPath: string): string {
  const elements = importPath.split("/");
  const last = elements.pop() ?? "";
  const name = /^v[0-9]+$/.test(last) ? (elements.pop() ?? last) : last;
  return name.replace(/\.v[0-9]+$/, "").replace(/^go-|[.-]go$/, "");
}

/** Local names of the imported packages → their own names. */
function importNames(text: string): Map<string, string> {
  const start = text.startsWith("\uFEFF") ? 1 : 0;
  const names = new Map<string, string>();
  for (const { path, name } of parseClauses(text, start, readHeader(text, start).end).imports) {
    const own = packageName(path);
    if (name !== "_" && name !== ".") names.set(name ?? own, own);
  }
  return names;
}

/** Walks through comments and literals in the order of their places. */
class Pieces {
  readonly #pieces: readonly Piece[];
  #next = 0;

  constructor(pieces: readonly Piece[]) {
    this.#pieces = pieces;
  }

  /** The piece that covers or follows an offset; offsets must not go back further than to the last `seek`. */
  seek(offset: number): number {
    for (let piece = this.#pieces[this.#next]; piece && piece.end <= offset; piece = this.#pieces[this.#next])
      this.#next++;
    return this.#next;
  }

  at(index: number): Piece | undefined {
    return this.#pieces[index];
  }
}

/** The value of an argument that consists of string literals, joined with `+` where there are several. */
function literalValue(text: string, start: number, end: number, inside: readonly Piece[]): string | undefined {
  let value: string | undefined;
  let at = start;
  let joined = true;
  for (const piece of inside) {
    const between = text.slice(at, piece.start).trim();
    at = piece.end;
    if (piece.kind === "comment" && between === "") continue;
    const literal =
      piece.kind === "string" || piece.kind === "raw" ? unquote(text.slice(piece.start, piece.end)) : undefined;
    if (literal === undefined || (between === "+") === joined || (between !== "" && between !== "+")) return undefined;
    value = (value ?? "") + literal;
    joined = false;
  }
  return text.slice(at, end).trim() === "" ? value : undefined;
}

/** Reads the arguments behind an opening bracket. */
function readArguments(text: string, open: number, pieces: Pieces, first: number): (string | undefined)[] {
  const args: (string | undefined)[] = [];
  let start = open;
  let inside: Piece[] = [];
  let depth = 0;
  let index = first;
  for (let at = open; at < text.length && at < open + longestList; at++) {
    const piece = pieces.at(index);
    if (piece && at >= piece.start) {
      if (depth === 0) inside.push(piece);
      at = piece.end - 1;
      index++;
      continue;
    }
    const char = text[at];
    if (char === "(" || char === "[" || char === "{") depth++;
    if (char === "]" || char === "}") depth--;
    if (char === ")" && depth-- === 0) {
      if (text.slice(start, at).trim() !== "") args.push(literalValue(text, start, at, inside));
      return args;
    }
    if (char !== "," || depth !== 0) continue;
    args.push(literalValue(text, start, at, inside));
    start = at + 1;
    inside = [];
  }
  return args;
}

interface Receiver {
  /** The imported package's own name; empty for any other expression. */
  readonly owner: string;
  readonly start: number;
}

/** What stands before the dot. */
function receiverOf(text: string, dot: number, imports: ReadonlyMap<string, string>): Receiver {
  const before = text.slice(Math.max(0, dot - 100), dot);
  const name = identifierEnd.exec(before);
  const owner = name && !/\.\s*$/.test(before.slice(0, name.index)) ? imports.get(name[1] ?? "") : undefined;
  return owner === undefined ? { owner: "", start: dot } : { owner, start: dot - (name?.[0].length ?? 0) };
}

/**
 * Finds the calls of `callees`: `pkg.Func` for a function of an imported package, `.Method` for a method of anything.
 */
export function findCalls(source: Source, callees: Iterable<string>): FoundCall[] {
  const { text } = source;
  const wanted = new Set(callees);
  const names = new Set<string>();
  for (const callee of wanted) names.add(callee.slice(callee.lastIndexOf(".") + 1));
  const present = [...names].filter((name) => text.includes(name));
  if (present.length === 0) return [];
  const call = new RegExp(`\\.\\s*(${present.join("|")})\\s*\\(`, "g");
  const imports = importNames(text);
  const pieces = new Pieces([...skim(text)]);
  const found: FoundCall[] = [];
  for (const match of text.matchAll(call)) {
    const index = pieces.seek(match.index);
    const piece = pieces.at(index);
    if (piece && piece.start <= match.index) continue;
    const { owner, start } = receiverOf(text, match.index, imports);
    const callee = `${owner}.${match[1] ?? ""}`;
    if (!wanted.has(callee)) continue;
    const open = match.index + match[0].length;
    const span = { start, end: open };
    const args = readArguments(text, open, pieces, index);
    found.push({ callee, args, span, line: source.position(match.index).line });
  }
  return found;
}
