import { isPrint, unquote } from "../../text/go-quote.ts";
import { GoScanner, type ScanError, type Token } from "./scanner.ts";

export interface ImportClause {
  readonly path: string;
  readonly name: string | undefined;
  readonly start: number;
  readonly end: number;
  /** The comments that stand directly above, as written; cgo reads them for "C". */
  readonly doc: readonly Token[];
}

export interface Clauses {
  readonly package: Token | undefined;
  readonly imports: readonly ImportClause[];
  readonly error: ScanError | undefined;
}

const literals = new Set(["IDENT", "INT", "FLOAT", "IMAG", "CHAR", "STRING"]);
/** go/parser in its ImportsOnly mode, as far as it decides what is imported and which error comes first. */
class ClauseParser {
  readonly imports: ImportClause[] = [];
  readonly #text: string;
  readonly #scanner: GoScanner;
  #error: ScanError | undefined;
  #failed = false;
  #token: Token = { kind: "", text: "", start: 0, end: 0 };
  #doc: Token[] = [];

  constructor(text: string, start: number, end: number) {
    this.#text = text;
    this.#scanner = new GoScanner(text, start, end);
    this.#next();
  }

  #breaks(from: number, to: number): number {
    let count = 0;
    for (let at = this.#text.indexOf("\n", from); at !== -1 && at < to; at = this.#text.indexOf("\n", at + 1)) count++;
    return count;
  }

  /** Goes to the next token and keeps the comment group that ends on the line above it. */
  #next(): void {
    const previous = this.#token;
    let token = this.#scanner.scan();
    let group: Token[] = [];
    let sameLine = previous.kind !== "" && this.#breaks(previous.start, token.start) === 0;
    for (; token.kind === "COMMENT"; token = this.#scanner.scan()) {
      const last = group.at(-1);
      const gap = last ? this.#breaks(last.end, token.start) : 0;
      if (gap > (sameLine ? 0 : 1)) {
        group = [];
        sameLine = false;
      }
      group.push(token);
    }
    const last = group.at(-1);
    this.#doc = last && !sameLine && this.#breaks(last.end, token.start) === 1 ? group : [];
    this.#token = token;
  }

  /** Only the first error counts, and of two in a line the scanner's. */
  #fail(message: string, offset: number): void {
    if (this.#failed) return;
    this.#failed = true;
    const scanned = this.#scanner.errors.at(-1);
    const from = Math.min(scanned?.offset ?? 0, offset);
    const sameLine = scanned && this.#breaks(from, Math.max(scanned.offset, offset)) === 0;
    if (!sameLine) this.#error = { message, offset };
  }

  #expected(what: string): void {
    const { kind, text, start } = this.#token;
    const found = kind === ";" && text === "\n" ? "newline" : literals.has(kind) ? text : `'${kind}'`;
    this.#fail(`expected '${what}', found ${found}`, start);
  }

  #expect(kind: string): Token | undefined {
    const token = this.#token;
    const right = token.kind === kind;
    if (!right) this.#expected(kind);
    this.#next();
    return right ? token : undefined;
  }

  #at(kind: string): boolean {
    return this.#token.kind === kind;
  }

  #semicolon(): void {
    const { kind } = this.#token;
    if (kind === ")" || kind === "}") return;
    if (kind === ";") this.#next();
    else this.#expected(";");
  }

  #spec(blockDoc: Token[]): void {
    const doc = this.#doc.length > 0 ? this.#doc : blockDoc;
    const first = this.#token;
    let name: string | undefined;
    if (first.kind === "IDENT" || first.kind === ".") {
      name = first.text;
      this.#next();
    }
    const path = this.#token;
    if (path.kind !== "STRING") {
      this.#fail(literals.has(path.kind) ? "import path must be a string" : "missing import path", path.start);
      return;
    }
    this.#next();
    const value = unquote(path.text) ?? "";
    this.imports.push({ path: value, name, start: first.start, end: path.end, doc });
    this.#semicolon();
  }

  #importDeclaration(): void {
    const doc = this.#doc;
    this.#next();
    if (!this.#at("(")) return this.#spec(doc);
    this.#next();
    const before = this.imports.length;
    while (!this.#failed && !this.#at(")") && !this.#at("EOF")) this.#spec([]);
    if (this.#failed || !this.#expect(")")) return;
    this.#semicolon();
    const only = this.imports[before];
    // The comment above `import (` is that of the single spec in it.
    if (only && this.imports.length === before + 1 && only.doc.length === 0) this.imports[before] = { ...only, doc };
  }

  parse(): Token | undefined {
    if (this.#scanner.errors.length > 0) return undefined;
    if (!this.#expect("package")) return undefined;
    const name = this.#expect("IDENT");
    if (name) this.#semicolon();
    if (this.#failed || this.#scanner.errors.length > 0) return undefined;
    while (!this.#failed && this.#at("import")) this.#importDeclaration();
    return name;
  }

  get firstError(): ScanError | undefined {
    let first = this.#error;
    for (const error of this.#scanner.errors) if (!first || error.offset < first.offset) first = error;
    return first;
  }
}

/** Go's isValidImport: the compiler's restriction on the characters of an import path. */
function isValidImport(path: string): boolean {
  if (path === "" || /[!"#$%&'()*,:;<=>?[\\\]^{|}`\uFFFD]/.test(path)) return false;
  for (const char of path) {
    if (char === " " || !isPrint(char.codePointAt(0) ?? 0)) return false;
  }
  return true;
}

/** Reads the package clause and the imports of `text[start, end)`. */
export function parseClauses(text: string, start: number, end: number): Clauses {
  const parser = new ClauseParser(text, start, end);
  const name = parser.parse();
  const error = parser.firstError;
  if (error) return { package: name, imports: parser.imports, error };
  const bad = parser.imports.find(({ path }) => !isValidImport(path));
  if (!bad) return { package: name, imports: parser.imports, error: undefined };
  return { package: name, imports: [], error: { message: `invalid import path: ${bad.path}`, offset: bad.start } };
}
