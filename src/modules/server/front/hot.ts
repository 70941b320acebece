/** Answers that are ready to be sent, by the path that was asked for; the least used ones go when there are too many bytes. */
export interface ReadyAnswer {
  readonly body: Buffer;
  /** Names and values in turn, as node:http takes them; without the length. */
  readonly headers: readonly string[];
  /** With its quotes. */
  readonly tag: string;
  /** By the clock that never jumps; Infinity for what never changes. */
  readonly until: number;
  /** What was asked for, for the counters. */
  readonly kind: string;
  /** The module, for who may read what; undefined for what everybody may. */
  readonly path: string | undefined;
}

/** What an entry costs beside its body. */
const OVERHEAD = 600;

export class HotAnswers {
  readonly #limit: number;
  readonly #entries = new Map<string, ReadyAnswer>();
  #bytes = 0;

  /** Bytes that may be held. */
  constructor(limit: number) {
    this.#limit = limit;
  }

  get(url: string): ReadyAnswer | undefined {
    const found = this.#entries.get(url);
    if (!found) return undefined;
    if (found.until !== Number.POSITIVE_INFINITY && found.until <= performance.now()) {
      this.#drop(url, found);
      return undefined;
    }
    if (this.#bytes > this.#limit / 2) {
      // only where something may have to go does it matter who was used last
      this.#entries.delete(url);
      this.#entries.set(url, found);
    }
    return found;
  }

  set(url: string, answer: ReadyAnswer): void {
    const size = sizeOf(url, answer);
    if (size > this.#limit / 8) return;
    const old = this.#entries.get(url);
    if (old) this.#drop(url, old);
    this.#entries.set(url, answer);
    this.#bytes += size;
    for (const [oldest, entry] of this.#entries) {
      if (this.#bytes <= this.#limit) return;
      this.#drop(oldest, entry);
    }
  }

  #drop(url: string, answer: ReadyAnswer): void {
    this.#entries.delete(url);
    this.#bytes -= sizeOf(url, answer);
  }
}

function sizeOf(url: string, { body }: ReadyAnswer): number {
  return body.length + url.length * 2 + OVERHEAD;
}
