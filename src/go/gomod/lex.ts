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
const punctuation = new Set("()[]{},");

function isWord(text: string, at: number): number {
  const code = text.codePointAt(at);
  if (code === undefined || code === 32 || punctuation.has(text[at] ?? "") || !isPrint(code)) return 0;
  return code > 0xffff ? 2 : 1;
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
    while (text[this.#at] === " " || text[this.#at] === "\t" || text[this.#at] === "\r") this.#at++;
    const start = this.#at;
    const char = text[start];
    if (char === undefined) return this.#token("end", start);
    if (text.startsWith("//", start)) return this.#comment(start);
    if (text.startsWith("/*", start)) throw new GoModSyntaxError(slashStar, start);
    if (char === "\n") {
      this.#at++;
      this.#lineStart = this.#at;
      return this.#token("newline", start);
    }
    if (punctuation.has(char)) {
      this.#at++;
      return this.#token("punctuation", start);
    }
    return char === '"' || char === "`" ? this.#string(start, char) : this.#word(start);
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
    for (let size = isWord(text, start); size > 0; size = isWord(text, this.#at)) {
      if (text.startsWith("//", this.#at)) break;
      if (text.startsWith("/*", this.#at)) throw new GoModSyntaxError(slashStar, this.#at);
      this.#at += size;
    }
    if (this.#at > start) return this.#token("word", start);
    throw new GoModSyntaxError(`unexpected input character ${quoteRune(text.codePointAt(start) ?? 0)}`, start);
  }
}
