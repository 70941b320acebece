/** Lines of a file or of standard input as they come, each decoded by itself: nothing of the whole stays in memory. */
import { closeSync, openSync, readSync } from "node:fs";
import { problemOf } from "./read-text.ts";

const CHUNK = 256 * 1024;
/** Bytes kept of the beginning and of the end of a longer line. */
const MAX_LINE = 32 * 1024;
const LINE_FEED = 10;

/** Undefined when all went well, else why nothing, or no more, can be read. */
export function readLines(path: string | 0, take: (line: string) => void): string | undefined {
  let descriptor: number | undefined;
  try {
    descriptor = path === 0 ? 0 : openSync(path, "r");
    readDescriptor(descriptor, new LineSplitter(take));
    return undefined;
  } catch (error) {
    return problemOf(error);
  } finally {
    if (descriptor !== undefined && descriptor !== 0) closeSync(descriptor);
  }
}

function readDescriptor(descriptor: number, splitter: LineSplitter): void {
  const chunk = Buffer.allocUnsafe(CHUNK);
  let decode: ((bytes: Buffer) => Buffer) | undefined;
  for (;;) {
    const size = readSome(descriptor, chunk);
    if (size === 0) break;
    const bytes = chunk.subarray(0, size);
    decode ??= isUtf16(bytes) ? fromUtf16() : (same) => same;
    splitter.add(decode(bytes));
  }
  splitter.end();
}

/** A pipe that doesn't block has nothing yet: its writer needs a moment. */
function readSome(descriptor: number, chunk: Buffer): number {
  for (;;) {
    try {
      return readSync(descriptor, chunk, 0, chunk.length, null);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === "EOF") return 0;
      if (code !== "EAGAIN") throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    }
  }
}

/** PowerShell's `>` writes UTF-16. */
function isUtf16(bytes: Buffer): boolean {
  return bytes[0] === 0xff && bytes[1] === 0xfe;
}

function fromUtf16(): (bytes: Buffer) => Buffer {
  const decoder = new TextDecoder("utf-16le");
  return (bytes) => Buffer.from(decoder.decode(bytes, { stream: true }));
}

class LineSplitter {
  readonly #take: (line: string) => void;
  /** What the chunks before left of a line. */
  #rest: Buffer = Buffer.alloc(0);
  /** The end of a line that is too long, as far as it has come. */
  #end: Buffer | undefined;

  constructor(take: (line: string) => void) {
    this.#take = take;
  }

  add(bytes: Buffer): void {
    let start = 0;
    for (let at = bytes.indexOf(LINE_FEED); at >= 0; at = bytes.indexOf(LINE_FEED, start)) {
      this.#finish(bytes.subarray(start, at));
      start = at + 1;
    }
    this.#keep(bytes.subarray(start));
  }

  end(): void {
    if (this.#rest.length > 0) this.#finish(Buffer.alloc(0));
  }

  #finish(bytes: Buffer): void {
    if (this.#rest.length > 0 || bytes.length > 2 * MAX_LINE) {
      this.#keep(bytes);
      const middle = this.#end === undefined ? "" : `\r${this.#end.toString()}`;
      this.#take(this.#rest.toString() + middle);
    } else {
      this.#take(bytes.toString());
    }
    this.#rest = Buffer.alloc(0);
    this.#end = undefined;
  }

  #keep(bytes: Buffer): void {
    if (bytes.length === 0) return;
    const room = Math.max(0, MAX_LINE - this.#rest.length);
    if (room > 0) this.#rest = Buffer.concat([this.#rest, bytes.subarray(0, room)]);
    if (bytes.length <= room) return;
    this.#end = Buffer.from(Buffer.concat([this.#end ?? Buffer.alloc(0), bytes.subarray(room)]).subarray(-MAX_LINE));
  }
}
