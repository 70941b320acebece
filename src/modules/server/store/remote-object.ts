/** An object on its way: its answer has begun when it was found, and is continued by a range where the connection breaks. */
import { Readable } from "node:stream";
import type { HttpAnswer } from "../../../host/http/client.ts";
import type { ObjectInfo, StoredObject } from "./store.ts";

/** Bytes that are sooner read over than asked for anew. */
const SKIPPED = 256 * 1024;
/** Attempts in a row that bring nothing. */
const MOST = 4;

/** The same object from byte `start` to `end`, both with it; undefined when it is gone, or has become another one. */
export type Range = (start: number, end: number) => Promise<Readable | undefined>;

export class RemoteObject implements StoredObject {
  readonly name: string;
  readonly size: number;
  readonly modified: number;
  readonly used: number;
  readonly tag: string;
  readonly #range: Range;
  /** The beginning answer, until somebody reads it. */
  #whole: Readable | undefined;

  constructor(info: ObjectInfo, answer: HttpAnswer, range: Range) {
    this.name = info.name;
    this.size = info.size;
    this.modified = info.modified;
    this.used = info.used;
    this.tag = info.tag;
    this.#range = range;
    this.#whole = answer.body;
    // it may break before anybody reads
    answer.body.on("error", () => undefined);
  }

  async bytes(): Promise<Buffer> {
    if (this.size === 0) {
      await this.close();
      return Buffer.alloc(0);
    }
    const chunks: Buffer[] = [];
    for await (const chunk of this.#pieces(0, this.size - 1)) chunks.push(chunk);
    return Buffer.concat(chunks);
  }

  stream(start: number, end: number): Readable {
    const stream = Readable.from(this.#pieces(start, end), { objectMode: false });
    stream.once("close", () => void this.close());
    return stream;
  }

  async close(): Promise<void> {
    const whole = this.#whole;
    this.#whole = undefined;
    // a short rest is sooner read than a connection made
    if (whole && this.size <= SKIPPED) whole.resume();
    else whole?.destroy();
  }

  async *#pieces(start: number, end: number): AsyncGenerator<Buffer> {
    let [at, vain] = [start, 0];
    while (at <= end) {
      const before = at;
      let problem: unknown = new Error(`${this.name} ended too early`);
      try {
        for await (const chunk of this.#from(at, end)) {
          at += chunk.length;
          yield chunk;
        }
      } catch (error) {
        problem = error;
      }
      vain = at > before ? 0 : vain + 1;
      if (at <= end && vain >= MOST) throw problem;
    }
  }

  async *#from(start: number, end: number): AsyncGenerator<Buffer> {
    const near = this.#whole && start <= SKIPPED;
    const source = near ? undefined : await this.#range(start, end);
    if (source) await this.close();
    // one that is gone can still be read to its end where its answer has begun
    const whole = source ? undefined : this.#whole;
    this.#whole = undefined;
    const body = source ?? whole;
    if (!body) throw new Error(`${this.name} is gone`);
    let skip = source ? 0 : start;
    let left = end - start + 1;
    try {
      for await (const chunk of body as AsyncIterable<Buffer>) {
        const piece = chunk.subarray(Math.min(skip, chunk.length)).subarray(0, left);
        skip -= Math.min(skip, chunk.length);
        left -= piece.length;
        if (piece.length > 0) yield piece;
        if (left === 0) return;
      }
    } finally {
      body.destroy();
    }
  }
}
