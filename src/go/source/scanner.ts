/**
 * Tokens of Go source, with the semicolons the language puts at line ends. Errors are go/scanner's words; malformed
 * numbers are not examined. @see https://go.dev/ref/spec#Lexical_elements
 */

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
const numeric =
  /(?:0[xX][0-9a-fA-F_]*(?:\.[0-9a-fA-F_]*)?(?:[pP][+-]?[0-9_]*)?|0[bB][0-9_]*|0[oO][0-9_]*|[0-9][0-9_]*(?:\.[0-9_]*)?(?:[eE][+-]?[0-9_]*)?|\.[0-9][0-9_]*(?:[eE][+-]?[0-9_]*)?)i?/y;
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

  constructor(text: string, start: number, end: number) {
    this.#text = text;
    this.#at = start;
    this.#end = end;
  }

  scan(): Token {
    if (this.#pending !== -1) {
      const at = this.#pending;
      this.#pending = -1;
      return { kind: ";", text: "\n", start: at, end: at };
    }
    const token = this.#read();
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
    if (this.#match(numeric)) return this.#number(start);
    if (this.#match(operator)) {
      const token = this.#token("", start);
      return { ...token, kind: token.text };
    }
    return this.#illegal(start);
  }

  #number(start: number): Token {
    const token = this.#token("INT", start);
    if (token.text.endsWith("i")) return { ...token, kind: "IMAG" };
    const hex = /^0[xX]/.test(token.text);
    return (hex ? /[.pP]/ : /[.eE]/).test(token.text) ? { ...token, kind: "FLOAT" } : token;
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
    if (kind === "CHAR" && count !== 1) this.#fail("illegal rune literal", start);
    return this.#token(kind, start);
  }

  /** Stands on a backslash; leaves the last character of the escape. */
  #escape(mark: string): void {
    const next = this.#text[this.#at + 1] ?? "";
    const escape = /[0-7]{3}|x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|[abfnrtv\\]/y;
    escape.lastIndex = this.#at + 1;
    const found = next === mark ? next : escape.exec(this.#text)?.[0];
    if (found === undefined) this.#fail("unknown escape sequence", this.#at + 1);
    this.#at += found?.length ?? 0;
  }

  #illegal(start: number): Token {
    const code = this.#text.codePointAt(start) ?? 0;
    const char = String.fromCodePoint(code);
    this.#at += char.length;
    const hex = code.toString(16).toUpperCase().padStart(4, "0");
    if (code === 0) this.#fail("illegal character NUL", start);
    else if (code === 0xfeff) this.#fail("illegal byte order mark", start);
    else if (char === "“" || char === "”") this.#fail(`curly quotation mark '${char}' (use neutral '"')`, start);
    else
      this.#fail(`illegal character U+${hex}${/[\p{L}\p{M}\p{N}\p{P}\p{S} ]/u.test(char) ? ` '${char}'` : ""}`, start);
    return this.#token("ILLEGAL", start);
  }
}
