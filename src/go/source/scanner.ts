/**
 * Tokens of Go source, with the semicolons the language puts at line ends. Errors are go/scanner's words; malformed
 * numbers are not examined. @see https://go.dev/ref/spec#Lexical_elements
 */

import { isPrint } from "../../text/go-quote.ts";
import { scanNumber } from "./number.ts";

export interface Token {
  /** `IDENT`, `INT`, `FLOAT`, `IMAG`, `CHAR`, `STRING`, `COMMENT`, `EOF`, `ILLEGAL`, or the token's own text. */
  readonly kind: string;
  /** Source text; `\n` for a semicolon that was put in. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

export interface ScanError {
  readonly message: string;
  readonly offset: number;
}

const keywords = new Set(
  (
    "break case chan const continue default defer else fallthrough for func go goto if import interface map package " +
    "range return select struct switch type var"
  ).split(" "),
);
const endsStatement = new Set(
  "IDENT INT FLOAT IMAG CHAR STRING break continue fallthrough return ++ -- ) ] }".split(" "),
);
const identifier = /[\p{L}_][\p{L}\p{Nd}_]*/uy;
const operator =
  /<<=|>>=|&\^=|\.\.\.|&&|\|\||<-|\+\+|--|==|!=|<=|>=|:=|\+=|-=|\*=|\/=|%=|&=|\|=|\^=|<<|>>|&\^|[-+*/%&|^<>=!()[\]{},;.:~]/y;

export class GoScanner {
  readonly errors: ScanError[] = [];
  readonly #text: string;
  readonly #end: number;
  #at: number;
  #semicolon = false;
  /** A block comment with a line break in it stands for a semicolon at that break. */
  #pending = -1;
  /** The next NUL or byte order mark. */
  #misplaced: number;

  constructor(text: string, start: number, end: number) {
    this.#text = text;
    // A byte order mark is passed over at the start only.
    this.#at = text.startsWith("\uFEFF", start) ? start + 1 : start;
    this.#end = end;
    this.#misplaced = this.#nextMisplaced(this.#at);
  }

  #nextMisplaced(from: number): number {
    const nul = this.#text.indexOf("\0", from);
    const mark = this.#text.indexOf("\uFEFF", from);
    return Math.min(nul === -1 ? this.#end : nul, mark === -1 ? this.#end : mark);
  }

  /** These are told wherever they stand, as soon as they are read; reading is one character ahead. */
  #tellMisplaced(): void {
    for (; this.#misplaced <= this.#at && this.#misplaced < this.#end;) {
      const nul = this.#text[this.#misplaced] === "\0";
      this.#fail(nul ? "illegal character NUL" : "illegal byte order mark", this.#misplaced);
      this.#misplaced = this.#nextMisplaced(this.#misplaced + 1);
    }
  }

  scan(): Token {
    if (this.#pending !== -1) {
      const at = this.#pending;
      this.#pending = -1;
      return { kind: ";", text: "\n", start: at, end: at };
    }
    const token = this.#read();
    this.#tellMisplaced();
    if (token.kind === "COMMENT") {
      const newline = token.text.startsWith("/*") ? token.text.indexOf("\n") : -1;
      if (this.#semicolon && newline !== -1) {
        this.#pending = token.start + newline;
        this.#semicolon = false;
      }
    } else if (token.kind !== "ILLEGAL") {
      this.#semicolon = endsStatement.has(token.kind);
    }
    return token;
  }

  #fail(message: string, offset: number): void {
    this.errors.push({ message, offset });
  }

  #token(kind: string, start: number): Token {
    return { kind, text: this.#text.slice(start, this.#at), start, end: this.#at };
  }

  #match(pattern: RegExp): boolean {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text);
    if (!found || this.#at + found[0].length > this.#end) return false;
    this.#at += found[0].length;
    return true;
  }

  #read(): Token {
    const text = this.#text;
    for (; this.#at < this.#end; this.#at++) {
      const char = text[this.#at];
      if (char === "\n" && this.#semicolon) break;
      if (char !== " " && char !== "\t" && char !== "\r" && char !== "\n") break;
    }
    const start = this.#at;
    if (start >= this.#end) {
      return this.#semicolon ? { kind: ";", text: "\n", start, end: start } : this.#token("EOF", start);
    }
    const char = text[start] ?? "";
    if (char === "\n") {
      this.#at++;
      return this.#token(";", start);
    }
    if (this.#match(identifier)) {
      const token = this.#token("IDENT", start);
      return keywords.has(token.text) ? { ...token, kind: token.text } : token;
    }
    if (text.startsWith("//", start) || text.startsWith("/*", start)) return this.#comment(start);
    if (char === '"' || char === "'" || char === "`") return this.#quoted(start, char);
    if (/^(?:[0-9]|\.[0-9])/.test(text.slice(start, start + 2))) return this.#number(start);
    if (this.#match(operator)) {
      const token = this.#token("", start);
      return { ...token, kind: token.text };
    }
    return this.#illegal(start);
  }

  #number(start: number): Token {
    const number = scanNumber(this.#text.slice(0, this.#end), start);
    this.#at = number.end;
    for (const { message, offset } of number.errors) this.#fail(message, offset);
    return this.#token(number.kind, start);
  }

  #comment(start: number): Token {
    const line = this.#text[start + 1] === "/";
    const end = this.#text.indexOf(line ? "\n" : "*/", start + 2);
    const closed = end !== -1 && end < this.#end;
    this.#at = closed ? (line ? end : end + 2) : this.#end;
    if (!closed && !line) this.#fail("comment not terminated", start);
    return this.#token("COMMENT", start);
  }

  #quoted(start: number, mark: string): Token {
    const kind = mark === "'" ? "CHAR" : "STRING";
    const raw = mark === "`";
    const name = raw ? "raw string" : mark === "'" ? "rune" : "string";
    let count = 0;
    for (this.#at = start + 1; ; this.#at++, count++) {
      const char = this.#at < this.#end ? this.#text[this.#at] : undefined;
      if (char === mark) break;
      if (char === undefined || (char === "\n" && !raw)) {
        this.#fail(`${name} literal not terminated`, start);
        return this.#token(kind, start);
      }
      if (char === "\\" && !raw) this.#escape(mark);
      else if ((this.#text.codePointAt(this.#at) ?? 0) > 0xffff) this.#at++;
    }
    this.#at++;
    if (raw) {
      const token = this.#token(kind, start);
      return { ...token, text: token.text.replaceAll("\r", "") };
    }
    if (kind === "CHAR" && count !== 1) this.#fail("illegal rune literal", start);
    return this.#token(kind, start);
  }

  /** Stands on a backslash; leaves on the last character that belongs to the escape. */
  #escape(mark: string): void {
    const first = this.#at + 1;
    const letter = first < this.#end ? (this.#text[first] ?? "") : "";
    if (letter === mark || (letter !== "" && "abfnrtv\\".includes(letter))) {
      this.#at = first;
      return;
    }
    const octal = letter >= "0" && letter <= "7";
    const digits = octal ? 3 : { x: 2, u: 4, U: 8 }[letter];
    if (digits === undefined) {
      this.#fail(letter === "" ? "escape sequence not terminated" : "unknown escape sequence", first);
      return;
    }
    const from = octal ? first : first + 1;
    let value = 0;
    for (this.#at = from; this.#at < from + digits; this.#at++) {
      const digit = this.#at < this.#end ? (this.#text[this.#at] ?? "") : "";
      if (!(octal ? /^[0-7]$/ : /^[0-9a-fA-F]$/).test(digit)) {
        const what = digit === "" ? "not terminated" : "";
        this.#fail(
          what === "" ? `illegal character ${this.#describe(this.#at)} in escape sequence` : `escape sequence ${what}`,
          this.#at,
        );
        this.#at--;
        return;
      }
      value = value * (octal ? 8 : 16) + Number.parseInt(digit, 16);
    }
    this.#at--;
    if (value > (octal ? 255 : 0x10ffff) || (value >= 0xd800 && value < 0xe000)) {
      this.#fail("escape sequence is invalid Unicode code point", first);
    }
  }

  /** A character as `%#U` prints it. */
  #describe(at: number): string {
    const code = this.#text.codePointAt(at) ?? 0;
    const hex = code.toString(16).toUpperCase().padStart(4, "0");
    return isPrint(code) ? `U+${hex} '${String.fromCodePoint(code)}'` : `U+${hex}`;
  }

  #illegal(start: number): Token {
    const code = this.#text.codePointAt(start) ?? 0;
    const char = String.fromCodePoint(code);
    this.#at += char.length;
    // The scanner has told of this one when it read it.
    if (code === 0xfeff) return this.#token("ILLEGAL", start);
    if (char === "“" || char === "”") this.#fail(`curly quotation mark '${char}' (use neutral '"')`, start);
    else this.#fail(`illegal character ${this.#describe(start)}`, start);
    return this.#token("ILLEGAL", start);
  }
}
