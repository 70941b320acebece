import { closeSync, ftruncateSync, openSync, writeSync } from "node:fs";
import type { Sink } from "../proxy/source.ts";

/** A file that takes a download; the bytes so far stay when a connection breaks. */
export class FileSink implements Sink {
  readonly path: string;
  readonly #descriptor: number;
  readonly #count: (bytes: number) => void;
  #open = true;
  #refused: { readonly error: unknown } | undefined;
  size = 0;

  constructor(path: string, count: (bytes: number) => void) {
    this.path = path;
    this.#descriptor = openSync(path, "wx", 0o666);
    this.#count = count;
  }

  write(chunk: Uint8Array): void {
    if (this.#refused) throw this.#refused.error;
    for (let at = 0; at < chunk.length;) {
      at += writeSync(this.#descriptor, chunk, at, chunk.length - at, this.size + at);
    }
    this.size += chunk.length;
    this.#count(chunk.length);
  }

  reset(): void {
    ftruncateSync(this.#descriptor, 0);
    this.size = 0;
  }

  /** No more is wanted: whoever writes gets this error. */
  refuse(error: unknown): void {
    this.#refused = { error };
  }

  close(): void {
    if (this.#open) closeSync(this.#descriptor);
    this.#open = false;
  }
}
