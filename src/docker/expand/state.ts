/** What one run of the lexer carries along: the place in the text, the options, and what was looked up. */
import { type Lookup, UNKNOWN, type Value } from "./value.ts";

/** The word breaks a rule; the message is the engine's, without its `failed to process "…": `. */
export class LexError extends Error {}

/** The word may be legal, but working it out takes more time or memory than is given to it. */
export class TooLarge extends Error {}

export interface LexOptions {
  readonly lookup: Lookup;
  /** The Dockerfile's escape character. */
  readonly escape: string;
  /** Quotes stay in the result. */
  readonly rawQuotes?: boolean;
  /** Escape characters stay in the result. */
  readonly rawEscapes?: boolean;
  /** Quotes have no meaning. */
  readonly plainQuotes?: boolean;
  /** A name without a value stays as it is written. */
  readonly keepUnset?: boolean;
}

export class LexState {
  readonly text: string;
  readonly options: LexOptions;
  readonly matched: Set<string> = new Set();
  readonly unmatched: Set<string> = new Set();
  at: number;
  raw: boolean;
  depth = 0;
  /** Some part of the result so far hangs on a value that nobody can tell. */
  unknown = false;
  /** The word being collected. Upstream shares it between nested levels, so that `a${b-c}` loses its `a` as a word. */
  word = "";

  constructor(text: string, options: LexOptions) {
    this.text = text;
    this.options = options;
    this.at = text.startsWith("\ufeff") ? 1 : 0;
    this.raw = options.rawEscapes ?? false;
  }

  get ended(): boolean {
    return this.at >= this.text.length;
  }

  /** The next code unit, `""` at the end. */
  peek(): string {
    return this.text[this.at] ?? "";
  }

  /** Consumes a code point; `""` at the end. */
  next(): string {
    const point = this.text.codePointAt(this.at);
    if (point === undefined) return "";
    const character = String.fromCodePoint(point);
    this.at += character.length;
    return character;
  }

  lookup(name: string): Value {
    const value = this.options.lookup(name);
    if (value === undefined) this.unmatched.add(name);
    else this.matched.add(name);
    return value;
  }

  /** The value as text; an unknown one leaves its mark on the result. */
  known(value: Value): string {
    if (value === UNKNOWN) this.unknown = true;
    return typeof value === "string" ? value : "";
  }
}
