/**
 * How far the go command reads a .go file for its package clause and imports: the first byte that can't belong to an
 * import declaration ends the header. The rest is looked at only when the header itself makes no sense.
 */

export interface Header {
  /** Offset behind the header. */
  readonly end: number;
  /** The bytes before `end` are no package clause and imports; the whole file must be parsed to say why. */
  readonly malformed: boolean;
  /** A NUL byte was met first. */
  readonly nul: boolean;
}

const space = new Set([" ", "\f", "\t", "\r", "\n", ";"].map((char) => char.charCodeAt(0)));
const slash = 47;
const quote = 34;
const backquote = 96;

function isIdent(code: number): boolean {
  return (
    (code >= 97 && code <= 122) ||
    (code >= 65 && code <= 90) ||
    (code >= 48 && code <= 57) ||
    code === 95 ||
    code >= 128
  );
}

class HeaderReader {
  at: number;
  malformed = false;
  readonly #text: string;
  readonly #limit: number;

  constructor(text: string, start: number, limit: number) {
    this.#text = text;
    this.at = start;
    this.#limit = limit;
  }

  get ended(): boolean {
    return this.at >= this.#limit;
  }

  #code(): number {
    return this.at < this.#limit ? this.#text.charCodeAt(this.at) : 0;
  }

  fail(): void {
    this.malformed = true;
  }

  /** The next byte behind white space and comments, 0 at the end or after a failure. */
  peek(): number {
    while (!this.malformed && this.at < this.#limit) {
      const code = this.#text.charCodeAt(this.at);
      if (space.has(code)) this.at++;
      else if (code === slash) this.#comment();
      else return code;
    }
    return 0;
  }

  #comment(): void {
    const kind = this.#text[this.at + 1];
    const close = kind === "/" ? "\n" : "*/";
    if (kind !== "/" && kind !== "*") {
      this.at++;
      return this.fail();
    }
    const end = this.#text.indexOf(close, this.at + 2);
    if (end !== -1 && end < this.#limit) this.at = end + close.length;
    else {
      this.at = this.#limit;
      if (kind === "*") this.fail();
    }
  }

  keyword(word: string): void {
    this.peek();
    for (const char of word) {
      if (this.#code() !== char.charCodeAt(0)) return this.fail();
      this.at++;
    }
    if (isIdent(this.#code())) this.fail();
  }

  identifier(): void {
    if (!isIdent(this.peek())) return this.fail();
    while (isIdent(this.#code())) this.at++;
  }

  #string(): void {
    const mark = this.peek();
    if (mark !== quote && mark !== backquote) return this.fail();
    this.at++;
    if (mark === backquote) {
      const end = this.#text.indexOf("`", this.at);
      if (end === -1 || end >= this.#limit) this.at = this.#limit;
      else this.at = end + 1;
      if (end === -1) this.fail();
      return;
    }
    for (; ; this.at++) {
      const code = this.#code();
      if (code === 0 || code === 10) return this.fail();
      if (code === quote) break;
      if (code === 92) this.at++;
    }
    this.at++;
  }

  import(): void {
    const code = this.peek();
    if (code === 46) this.at++;
    else if (isIdent(code)) this.identifier();
    this.#string();
  }
}

/** Finds the end of a file's header, from `start` (behind a byte order mark). */
export function readHeader(text: string, start: number): Header {
  const nul = text.indexOf("\0", start);
  const reader = new HeaderReader(text, start, nul === -1 ? text.length : nul);
  reader.keyword("package");
  reader.identifier();
  while (reader.peek() === 105 && !reader.malformed) {
    reader.keyword("import");
    if (reader.malformed) break;
    if (reader.peek() !== 40) {
      reader.import();
      continue;
    }
    reader.at++;
    while (reader.peek() !== 41 && !reader.malformed) reader.import();
    if (!reader.malformed) reader.at++;
  }
  const metNul = nul !== -1 && reader.ended;
  if (metNul || reader.malformed) return { end: text.length, malformed: reader.malformed && !metNul, nul: metNul };
  return { end: Math.min(reader.at, text.length), malformed: false, nul: false };
}
