import { countRunes } from "../../text/go-quote.ts";
import type { Source } from "../../text/source.ts";
import { endsLine, GoModLexer, GoModSyntaxError, type Token } from "./lex.ts";

/** A line of tokens with the comments Go attaches to it. */
export interface SyntaxLine {
  readonly tokens: readonly Token[];
  readonly start: number;
  readonly end: number;
  /** Whole-line comments in front; an empty string stands for a blank line in a block. */
  before: readonly string[];
  readonly suffix: string[];
}

export interface SyntaxBlock {
  readonly tokens: readonly Token[];
  readonly start: number;
  readonly lines: readonly SyntaxLine[];
  before: readonly string[];
  readonly suffix: string[];
}

export type Statement =
  | { readonly kind: "line"; readonly line: SyntaxLine }
  | { readonly kind: "block"; readonly block: SyntaxBlock };

export interface Syntax {
  readonly statements: readonly Statement[];
  /** Reading stopped here. */
  readonly error: { readonly message: string; readonly offset: number } | undefined;
}

class Parser {
  readonly statements: Statement[] = [];
  readonly #source: Source;
  readonly #lexer: GoModLexer;
  /** Where a comment at the end of a line goes: to the last thing that lies on one line. */
  #lastSuffix: string[] = [];

  constructor(source: Source) {
    this.#source = source;
    this.#lexer = new GoModLexer(source);
  }

  file(): void {
    let comments: string[] = [];
    for (let token = this.#lexer.next; token.kind !== "end"; token = this.#lexer.next) {
      if (token.kind === "newline") {
        this.#lexer.take();
        comments = [];
      } else if (token.kind === "line-comment") {
        comments.push(this.#lexer.take().text);
      } else {
        const statement = this.#statement();
        if (statement.kind === "line") statement.line.before = comments;
        else statement.block.before = comments;
        this.statements.push(statement);
        comments = [];
      }
    }
  }

  #attach(suffix: string[], start: number, end: number, comment: Token | undefined): void {
    const newline = this.#source.text.indexOf("\n", start);
    if (newline === -1 || newline >= end) this.#lastSuffix = suffix;
    if (comment?.kind === "end-comment") this.#lastSuffix.push(comment.text);
  }

  #line(tokens: Token[], end: number, terminator: Token): SyntaxLine {
    const line: SyntaxLine = { tokens, start: tokens[0]?.start ?? 0, end, before: [], suffix: [] };
    this.#attach(line.suffix, line.start, end, terminator);
    return line;
  }

  #statement(): Statement {
    const first = this.#lexer.take();
    const tokens = [first];
    let end = first.end;
    for (;;) {
      const token = this.#lexer.take();
      if (endsLine(token)) return { kind: "line", line: this.#line(tokens, end, token) };
      if (token.kind !== "punctuation" || token.text !== "(") {
        tokens.push(token);
        end = token.end;
        continue;
      }
      if (endsLine(this.#lexer.next)) return { kind: "block", block: this.#block(tokens) };
      tokens.push(token);
      if (this.#lexer.next.text !== ")") continue;
      const close = this.#lexer.take();
      if (endsLine(this.#lexer.next)) {
        tokens.pop();
        const block: SyntaxBlock = { tokens, start: first.start, lines: [], before: [], suffix: [] };
        this.#attach(block.suffix, first.start, close.end, this.#lexer.take());
        return { kind: "block", block };
      }
      tokens.push(close);
    }
  }

  #block(tokens: Token[]): SyntaxBlock {
    const start = tokens[0]?.start ?? 0;
    const lines: SyntaxLine[] = [];
    let comments: string[] = [];
    this.#lastSuffix = [];
    for (;;) {
      const token = this.#lexer.next;
      if (token.kind === "end") throw this.#unterminated(start);
      if (token.text === ")" && token.kind === "punctuation") break;
      if (token.kind === "end-comment") {
        this.#lexer.take();
      } else if (token.kind === "newline") {
        this.#lexer.take();
        if (comments.length === 0 ? lines.length > 0 : comments.at(-1) !== "") comments.push("");
      } else if (token.kind === "line-comment") {
        comments.push(this.#lexer.take().text);
      } else {
        const line = this.#blockLine();
        line.before = comments;
        comments = [];
        lines.push(line);
      }
    }
    this.#lexer.take();
    if (!endsLine(this.#lexer.next)) {
      throw new GoModSyntaxError("syntax error (expected newline after closing paren)", this.#lexer.offset);
    }
    this.#lastSuffix = [];
    this.#lexer.take();
    return { tokens, start, lines, before: [], suffix: [] };
  }

  #blockLine(): SyntaxLine {
    const tokens: Token[] = [];
    let token = this.#lexer.take();
    for (; !endsLine(token); token = this.#lexer.take()) tokens.push(token);
    return this.#line(tokens, tokens.at(-1)?.end ?? 0, token);
  }

  #unterminated(start: number): GoModSyntaxError {
    const { line } = this.#source.position(start);
    const before = this.#source.text.slice(this.#source.lineStart(line), start);
    const where = `${this.#source.file}:${line}:${countRunes(before) + 1}`;
    return new GoModSyntaxError(`syntax error (unterminated block started at ${where})`, this.#lexer.offset);
  }
}

/** Reads lines and blocks, whatever their verbs; keeps what stands before a syntax error. */
export function parseSyntax(source: Source): Syntax {
  let parser: Parser | undefined;
  try {
    parser = new Parser(source);
    parser.file();
    return { statements: parser.statements, error: undefined };
  } catch (error) {
    if (!(error instanceof GoModSyntaxError)) throw error;
    return { statements: parser?.statements ?? [], error: { message: error.message, offset: error.offset } };
  }
}
