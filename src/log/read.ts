/**
 * From the lines of a log to its transcript, one line after the other: memory doesn't grow with the log.
 * A line loses what CI systems and pastes put around it; then each printer's reader is asked whether it is one of its own;
 * what nobody claims belongs to the step that is open, or to none.
 */
import { BuildahReader } from "./buildah/reader.ts";
import { BuildkitReader } from "./buildkit/reader.ts";
import { ClassicReader } from "./classic/reader.ts";
import { KanikoReader } from "./kaniko/reader.ts";
import type { PrinterReader } from "./printer.ts";
import { Recorder } from "./recorder.ts";
import type { Transcript } from "./transcript.ts";
import { unwrap } from "./wrappers/unwrap.ts";

export class TranscriptReader {
  readonly #recorder = new Recorder();
  readonly #printers: readonly PrinterReader[];
  #size = 0;

  constructor() {
    const recorder = this.#recorder;
    this.#printers = [
      new BuildkitReader(recorder),
      new ClassicReader(recorder),
      new BuildahReader(recorder),
      new KanikoReader(recorder),
    ];
  }

  /** One line, without its line feed. */
  add(raw: string): void {
    const number = ++this.#size;
    const unwrapped = unwrap(raw);
    if (unwrapped === undefined) return;
    const { text, source } = unwrapped;
    if (!text.includes("\r") && !text.includes("\n")) {
      this.#line(number, text, source);
      return;
    }
    // progress that paints over itself: what stood there last is what a person sees, but errors stand between
    for (const part of text.split(/[\r\n]/)) if (part !== "") this.#line(number, part, source);
  }

  end(): Transcript {
    for (const printer of this.#printers) printer.end();
    return this.#recorder.transcript(this.#size);
  }

  #line(number: number, text: string, source: string | undefined): void {
    for (const printer of this.#printers) if (printer.read(number, text)) return;
    const { open } = this.#recorder;
    if (open) open.output(number, text);
    else if (text !== "") this.#recorder.loose(number, text, source);
  }
}

/** For a log that is at hand as a whole. */
export function readTranscript(text: string): Transcript {
  const reader = new TranscriptReader();
  for (const line of text.replace(/\n$/, "").split("\n")) reader.add(line);
  return reader.end();
}
