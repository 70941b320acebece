/** Text joined from several lines of the file, and the way back to them. */
import type { Span } from "../../text/source.ts";
import type { Joined, Word } from "./ast.ts";

/** Offset in the file of `joined.text[index]`; for the end of the text, the offset behind its last character. */
export function fileOffset(joined: Joined, index: number): number {
  const { segments } = joined;
  let low = 0;
  let high = segments.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((segments[middle]?.at ?? 0) <= index) low = middle;
    else high = middle - 1;
  }
  const segment = segments[low];
  return segment ? segment.offset + index - segment.at : 0;
}

/** The place in the file of `joined.text[from, to)`, whatever lies between the lines included. */
export function spanOf(joined: Joined, from: number, to: number): Span {
  const start = fileOffset(joined, from);
  return { start, end: to > from ? fileOffset(joined, to - 1) + 1 : start };
}

/** `joined.text[from, to)` as a token. */
export function wordOf(joined: Joined, from: number, to: number): Word {
  return { text: joined.text.slice(from, to), span: spanOf(joined, from, to) };
}

/** The part `[from, to)` as a text of its own. */
export function sliceJoined(joined: Joined, from: number, to: number): Joined {
  const segments = [{ at: 0, offset: fileOffset(joined, from) }];
  for (const { at, offset } of joined.segments) {
    if (at > from && at < to) segments.push({ at: at - from, offset });
  }
  return { text: joined.text.slice(from, to), segments };
}

/** Collects pieces of the file's text. */
export class JoinedBuilder {
  readonly #pieces: string[] = [];
  readonly #segments: { at: number; offset: number }[] = [];
  #length = 0;

  add(text: string, offset: number): void {
    if (text === "" && this.#segments.length > 0) return;
    if (this.#segments.at(-1)?.at === this.#length) this.#segments.pop();
    this.#segments.push({ at: this.#length, offset });
    this.#pieces.push(text);
    this.#length += text.length;
  }

  build(): Joined {
    return { text: this.#pieces.join(""), segments: this.#segments };
  }
}
