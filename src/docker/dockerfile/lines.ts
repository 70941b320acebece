/**
 * The physical lines of a file as Go's bufio.Scanner hands them out: they end at `\n` only, and the first one that
 * is longer than 65535 bytes ends the file as far as the parser can see.
 */
import { utf8Length } from "../go-text.ts";

export interface PhysicalLine {
  /** 1-based. */
  readonly number: number;
  readonly start: number;
  /** Without the `\r` and `\n` characters at its end. */
  readonly end: number;
  /** Start of the next line. */
  readonly next: number;
}

const maxBytes = 65_535;

export class LineReader {
  /** The file ended at a line that is too long. */
  tooLong = false;
  /** The last line handed out; 0 before the first. */
  number = 0;
  readonly text: string;
  #at = 0;

  constructor(text: string) {
    this.text = text;
  }

  next(): PhysicalLine | undefined {
    const { text } = this;
    const start = this.#at;
    if (start >= text.length || this.tooLong) return undefined;
    const found = text.indexOf("\n", start);
    const next = found === -1 ? text.length : found + 1;
    const content = found === -1 ? next : found;
    if ((content - start) * 3 > maxBytes && utf8Length(text, start, content) > maxBytes) {
      this.tooLong = true;
      return undefined;
    }
    this.#at = next;
    this.number++;
    const bom = start === 0 && text.startsWith("\ufeff") ? 1 : 0;
    let end = next;
    while (end > start + bom && (text[end - 1] === "\n" || text[end - 1] === "\r")) end--;
    return { number: this.number, start: start + bom, end, next };
  }
}
