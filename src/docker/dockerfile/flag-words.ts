/**
 * Splits a logical line into keyword, flags and the rest. Flags are the words right behind the keyword that begin with
 * `--`; quotes and escapes in them are removed. The engine reads them byte by byte, so that a character outside
 * ASCII turns into several (`é` into `Ã©`); this is kept, since it is what the build goes on with.
 */
import { isSpace, skipSpace, trimEnd, utf8Bytes } from "../go-text.ts";
import type { Joined, Word } from "./ast.ts";
import { spanOf, wordOf } from "./joined.ts";

export interface CommandLine {
  readonly keyword: Word;
  /** Each with its `--`. */
  readonly flags: readonly Word[];
  /** The rest is `text[from, to)`. */
  readonly from: number;
  readonly to: number;
}

export function splitCommand(joined: Joined, from: number, to: number, escape: string): CommandLine {
  const { text } = joined;
  const end = trimEnd(text, from, to);
  const start = skipSpace(text, from, end);
  let at = start;
  while (at < end && !isSeparator(text[at])) at++;
  const keyword = wordOf(joined, start, at);
  while (at < end && isSeparator(text[at])) at++;
  const flags = text.startsWith("--", skipSpace(text, at, end)) ? readFlags(joined, at, end, escape) : undefined;
  return {
    keyword,
    flags: flags?.words ?? [],
    from: skipSpace(text, flags?.end ?? at, end),
    to: end,
  };
}

/** The white space that separates words of one instruction. */
export function isSeparator(character: string | undefined): boolean {
  return character !== undefined && "\t\v\f\r ".includes(character);
}

/** Bytes of a text, with the index of the character each belongs to. */
class Bytes {
  index: number;
  #rest: number[];
  readonly #text: string;
  readonly #end: number;

  constructor(text: string, from: number, to: number) {
    this.#text = text;
    this.#end = to;
    this.index = from;
    this.#rest = this.#load();
  }

  #load(): number[] {
    return this.index < this.#end ? utf8Bytes(this.#text.codePointAt(this.index) ?? 0) : [];
  }

  /** Undefined at the end. */
  get byte(): number | undefined {
    return this.#rest[0];
  }

  advance(): void {
    this.#rest.shift();
    if (this.#rest.length > 0 || this.index >= this.#end) return;
    this.index += (this.#text.codePointAt(this.index) ?? 0) > 0xffff ? 2 : 1;
    this.#rest = this.#load();
  }
}

function readFlags(joined: Joined, from: number, to: number, escape: string): { words: Word[]; end: number } {
  const { text } = joined;
  const bytes = new Bytes(text, from, to);
  const words: Word[] = [];
  for (;;) {
    while (bytes.byte !== undefined && isSpace(bytes.byte)) bytes.advance();
    const start = bytes.index;
    if (bytes.byte === undefined || !text.startsWith("--", start)) return { words, end: start };
    const { value, quoted } = readFlag(bytes, escape);
    if (value === "--") return { words, end: bytes.index };
    if (quoted || value !== "") words.push({ text: value, span: spanOf(joined, start, bytes.index) });
  }
}

/** One word, up to white space outside quotes. */
function readFlag(bytes: Bytes, escape: string): { value: string; quoted: boolean } {
  let value = "";
  let quote = "";
  let quoted = false;
  for (; bytes.byte !== undefined; bytes.advance()) {
    let character = String.fromCharCode(bytes.byte);
    if (quote === "" && isSpace(bytes.byte)) break;
    if (character === quote) {
      quote = "";
      continue;
    }
    if (quote === "" && (character === "'" || character === '"')) {
      quote = character;
      quoted = true;
      continue;
    }
    if (character === escape) {
      bytes.advance();
      if (bytes.byte === undefined) break;
      character = String.fromCharCode(bytes.byte);
    }
    value += character;
  }
  return { value, quoted };
}
