/** The beginning, the end, and of the middle what looks like trouble: a log may be endless, what is kept of it may not. */
import { maskSecrets } from "./mask.ts";
import type { LogLine } from "./transcript.ts";

export interface Keeping {
  readonly head: number;
  readonly middle: number;
  readonly tail: number;
}

/** Longer lines are minified code or binary data; the message stands at their beginning or their end. */
const MAX_HEAD = 1500;
const MAX_TAIL = 400;

const TROUBLE =
  /error|fail|fatal|panic|cannot|can't|could not|unable|denied|not found|no such|missing|invalid|unknown|refused|timeout|timed out|unexpected|killed|no space|undefined|mismatch|not |exit (?:code|status)|go: |: \*\*\* /i;

export class KeptLines {
  readonly #keeping: Keeping;
  #head: LogLine[] = [];
  #middle: LogLine[] = [];
  /** A ring once it is full. */
  #tail: LogLine[] = [];
  #next = 0;

  constructor(keeping: Keeping) {
    this.#keeping = keeping;
  }

  add(number: number, text: string, source?: string): void {
    const { head, middle, tail } = this.#keeping;
    if (this.#head.length < head) {
      this.#head.push(lineOf(number, text, source));
      return;
    }
    if (this.#tail.length < tail) {
      this.#tail.push(sourced({ number, text }, source));
      return;
    }
    const leaving = this.#tail[this.#next];
    if (leaving && this.#middle.length < middle && TROUBLE.test(leaving.text.slice(0, MAX_HEAD)))
      this.#middle.push(lineOf(leaving.number, leaving.text, leaving.source));
    this.#tail[this.#next] = sourced({ number, text }, source);
    this.#next = (this.#next + 1) % tail;
  }

  /** Whether one of the last lines is this text. */
  endsWith(text: string): boolean {
    const wanted = lineOf(0, text).text;
    return [...this.#head.slice(-64), ...this.#tail].some((line) => line.text === wanted || line.text === text);
  }

  /** Of a step that went well only its trouble can matter. */
  shrink(): void {
    const few = this.lines()
      .filter(({ text }) => TROUBLE.test(text))
      .slice(-20);
    this.#head = few;
    this.#middle = [];
    this.#tail = [];
    this.#next = 0;
  }

  lines(): readonly LogLine[] {
    const tail = [...this.#tail.slice(this.#next), ...this.#tail.slice(0, this.#next)];
    return [...this.#head, ...this.#middle, ...tail.map(({ number, text, source }) => lineOf(number, text, source))];
  }
}

/** Cut to a size that patterns can be tried on, credentials masked. */
export function lineOf(number: number, text: string, source?: string): LogLine {
  const short = text.length > MAX_HEAD + MAX_TAIL ? `${text.slice(0, MAX_HEAD)} … ${text.slice(-MAX_TAIL)}` : text;
  return sourced({ number, text: maskSecrets(short) }, source);
}

function sourced(line: LogLine, source: string | undefined): LogLine {
  return source === undefined ? line : { ...line, source };
}
