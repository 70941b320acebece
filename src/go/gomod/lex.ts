import { trimSpace } from "../../text/go-space.ts";
import type { Source } from "../../text/source.ts";
import { isPrint, quoteRune } from "../../text/go-quote.ts";

export type TokenKind = "end" | "newline" | "line-comment" | "end-comment" | "word" | "string" | "punctuation";

export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A syntax error; reading stops there, as it does in Go. */
export class GoModSyntaxError extends Error {
  readonly offset: number;

  constructor(message: string, offset: number) {
    super(message);
    this.offset = offset;
  }
}

const slashStar = "mod files must use // comments (not /* */ comments)";
const slash = 47;

/** For ASCII: 1 for what may stand in a word, 2 for punctuation. */
const classes = new Uint8Array(128);
for (let code = 33; code < 127; code++) classes[code] = 1;
for (const char of "()[]{},") classes[char.charCodeAt(0)] = 2;

/** How many code units of a word stand here: none, one or two. */
function wordLength(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code < 128) return classes[code] === 1 ? 1 : 0;
  const codePoint = text.codePointAt(at);
  if (codePoint === undefined || !isPrint(codePoint)) return 0;
  return codePoint > 0xffff ? 2 : 1;
}

/** Does a token end here, so that nothing more belongs to the statement? */
export function endsLine(token: Token): boolean {
  return token.kind === "end" || token.kind === "newline" || token.kind === "end-comment";
}

/** Reads tokens one ahead of the parser, because that decides which of two errors Go reports. */
export class GoModLexer {
  readonly #text: string;
  #at = 0;
  #lineStart = 0;
  #next: Token;

  constructor(source: Source) {
    this.#text = source.text;
    this.#next = this.#read();
  }

  /** The token that `take` will return. */
  get next(): Token {
    return this.#next;
  }

  /** Where reading stands: behind the next token. */
  get offset(): number {
    return this.#at;
  }

  take(): Token {
    const token = this.#next;
    this.#next = this.#read();
    return token;
  }

  #token(kind: TokenKind, start: number): Token {
    return { kind, text: this.#text.slice(start, this.#at), start, end: this.#at };
  }

  #read(): Token {
    const text = this.#text;
    let code = text.charCodeAt(this.#at);
    while (code === 32 || code === 9 || code === 13) code = text.charCodeAt(++this.#at);
    const start = this.#at;
    if (start >= text.length) return this.#token("end", start);
    if (code === 10) {
      this.#at++;
      this.#lineStart = this.#at;
      return this.#token("newline", start);
    }
    if (code === slash && text[start + 1] === "/") return this.#comment(start);
    if (code === slash && text[start + 1] === "*") throw new GoModSyntaxError(slashStar, start);
    if (classes[code] === 2) {
      this.#at++;
      return this.#token("punctuation", start);
    }
    return code === 34 || code === 96 ? this.#string(start, text[start] ?? "") : this.#word(start);
  }

  #comment(start: number): Token {
    const text = this.#text;
    const newline = text.indexOf("\n", start);
    const end = newline === -1 ? text.length : newline;
    const alone = trimSpace(text.slice(this.#lineStart, start)) === "";
    this.#at = newline === -1 ? end : newline + 1;
    this.#lineStart = this.#at;
    const cut = newline !== -1 && text[end - 1] === "\r" ? end - 1 : end;
    return { kind: alone ? "line-comment" : "end-comment", text: text.slice(start, cut), start, end: cut };
  }

  #string(start: number, mark: string): Token {
    const text = this.#text;
    for (this.#at = start + 1; ; this.#at++) {
      const char = text[this.#at];
      if (char === undefined) throw new GoModSyntaxError("unexpected EOF in string", start);
      if (char === "\n") throw new GoModSyntaxError("unexpected newline in string", this.#at);
      if (char === mark) break;
      if (char !== "\\" || mark === "`") continue;
      this.#at++;
      if (this.#at >= text.length) throw new GoModSyntaxError("unexpected EOF in string", start);
      if (text[this.#at] === "\n") this.#lineStart = this.#at + 1;
    }
    this.#at++;
    return this.#token("string", start);
  }

  #word(start: number): Token {
    const text = this.#text;
    for (let size = wordLength(text, start); size > 0; size = wordLength(text, this.#at)) {
      if (text.charCodeAt(this.#at) === slash) {
        const next = text[this.#at + 1];
        if (next === "/") break;
        if (next === "*") throw new GoModSyntaxError(slashStar, this.#at);
      }
      this.#at += size;
    }
    if (this.#at > start) return this.#token("word", start);
    throw new GoModSyntaxError(`unexpected input character ${quoteRune(text.codePointAt(start) ?? 0)}`, start);
  }
}
