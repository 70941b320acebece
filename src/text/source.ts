/**
 * Source text with positions. Offsets are UTF-16 code units into the decoded text, `end` is exclusive;
 * lines and columns are 1-based, columns count UTF-16 code units.
 */

export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface Position {
  readonly line: number;
  readonly column: number;
}

/** A place in a file as reports show it; `endColumn` is exclusive. */
export interface Location {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** Answers offset → line/column and line → text; lines end at `\n`, a `\r` before it belongs to the ending. */
export class Source {
  readonly file: string;
  readonly text: string;
  #starts: number[] | undefined;

  constructor(file: string, text: string) {
    this.file = file;
    this.text = text;
  }

  get #lineStarts(): number[] {
    if (this.#starts) return this.#starts;
    const starts = [0];
    for (let at = this.text.indexOf("\n"); at !== -1; at = this.text.indexOf("\n", at + 1)) starts.push(at + 1);
    this.#starts = starts;
    return starts;
  }

  get lineCount(): number {
    return this.#lineStarts.length;
  }

  position(offset: number): Position {
    const starts = this.#lineStarts;
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  }

  /** Offset of the first character of a 1-based line; the text's length past the last line. */
  lineStart(line: number): number {
    return this.#lineStarts[line - 1] ?? this.text.length;
  }

  /** Text of a 1-based line without its line ending. */
  line(line: number): string {
    const end = this.#lineStarts[line];
    const raw = this.text.slice(this.lineStart(line), end === undefined ? undefined : end - 1);
    return raw.endsWith("\r") ? raw.slice(0, -1) : raw;
  }

  lineSpan(line: number): Span {
    const start = this.lineStart(line);
    return { start, end: start + this.line(line).length };
  }

  location(span: Span): Location {
    const from = this.position(span.start);
    const to = this.position(Math.max(span.start, span.end));
    return { file: this.file, line: from.line, column: from.column, endLine: to.line, endColumn: to.column };
  }
}
