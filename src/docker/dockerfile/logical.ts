/**
 * Logical lines: a line that ends with the escape character goes on in the next one. Comment lines inside are dropped,
 * blank ones too (with a warning); the blanks at the start of a continuation line stay.
 */
import type { Span } from "../../text/source.ts";
import { skipSpace, trimEnd } from "../go-text.ts";
import type { Directives, Joined, Word } from "./ast.ts";
import { type Directive, DirectiveZone } from "./directives.ts";
import { JoinedBuilder } from "./joined.ts";
import { LineReader, type PhysicalLine } from "./lines.ts";

export interface LogicalLine {
  readonly joined: Joined;
  readonly line: number;
  readonly endLine: number;
  /** From the first character that isn't blank to the end of the last line. */
  readonly span: Span;
  /** A blank line stands inside. */
  readonly blankInside: boolean;
  /** Comments since the last instruction or the last empty comment. */
  readonly comments: readonly Word[];
}

export interface DirectiveError {
  readonly message: string;
  readonly span: Span;
  readonly line: number;
}

export class LogicalReader {
  readonly lines: LineReader;
  readonly errors: DirectiveError[] = [];
  escape: Directives["escape"] = "\\";
  readonly #zone = new DirectiveZone();
  #comments: Word[] = [];

  constructor(text: string) {
    this.lines = new LineReader(text);
  }

  next(): LogicalLine | undefined {
    for (let line = this.lines.next(); line; line = this.lines.next()) {
      const start = skipSpace(this.lines.text, line.start, line.end);
      const comment = isComment(this.lines.text, start, line.end);
      if (comment) this.#comment(line);
      this.#directive(line, start);
      if (!comment && start < line.end) return this.#instruction(line, start);
    }
    return undefined;
  }

  #instruction(first: PhysicalLine, start: number): LogicalLine {
    const { text } = this.lines;
    const joined = new JoinedBuilder();
    let end = this.#continuation(start, first.end);
    joined.add(text.slice(start, end ?? first.end), start);
    let last = first;
    let blankInside = false;
    while (end !== undefined) {
      const line = this.lines.next();
      if (!line) break;
      last = line;
      const content = skipSpace(text, line.start, line.end);
      if (isComment(text, content, line.end)) continue;
      if (content === line.end) {
        blankInside = true;
        continue;
      }
      end = this.#continuation(line.start, line.end);
      joined.add(text.slice(line.start, end ?? line.end), line.start);
    }
    const comments = this.#comments;
    this.#comments = [];
    const span = { start, end: last.end };
    return { joined: joined.build(), line: first.number, endLine: last.number, span, blankInside, comments };
  }

  /**
   * Where the text of a line that goes on ends; undefined when it does not go on. Two escape characters in a row
   * never continue a line.
   */
  #continuation(start: number, end: number): number | undefined {
    const { text } = this.lines;
    let at = end;
    while (at > start && (text[at - 1] === " " || text[at - 1] === "\t")) at--;
    if (at === start || text[at - 1] !== this.escape) return undefined;
    return at - 1 === start || text[at - 2] !== this.escape ? at - 1 : undefined;
  }

  #comment(line: PhysicalLine): void {
    const { text } = this.lines;
    const end = trimEnd(text, line.start + 1, line.end);
    const start = skipSpace(text, line.start + 1, end);
    if (start >= end) this.#comments = [];
    else this.#comments.push({ text: text.slice(start, end), span: { start, end } });
  }

  #directive(line: PhysicalLine, start: number): void {
    const found = this.#zone.read(this.lines.text, start, line.end);
    if (!found) return;
    const span = { start, end: line.end };
    if ("repeated" in found) {
      const message = `only one ${found.repeated} parser directive can be used`;
      this.errors.push({ message, span, line: line.number });
      return;
    }
    this.#comments.pop();
    if (found.name === "escape") this.#setEscape(found, line.number);
  }

  #setEscape({ value }: Directive, line: number): void {
    if (value.text === "`" || value.text === "\\") {
      this.escape = value.text;
      return;
    }
    const message = `invalid escape token '${value.text}' does not match \` or \\`;
    this.errors.push({ message, span: value.span, line });
  }
}

function isComment(text: string, start: number, end: number): boolean {
  return start < end && text[start] === "#";
}
