/** Progress as it is painted on a terminal and captured from it; the last picture counts. */
import type { BuildRecord, Recorder, StepRecord } from "../recorder.ts";
import { readVertexName, sameName } from "./names.ts";

const TITLE = /^\s*\[\+\] Building \d+(?:\.\d+)?s \((\d+)\/(\d+)\)( FINISHED)?/;
const LINE = /^\s*=> (=> )?(?:(ERROR|CACHED|CANCELED) )?(\S.*?)(?:\s+\d+(?:\.\d+)?s)?\s*$/;

export class PaintedReader {
  readonly #recorder: Recorder;
  readonly #build: () => BuildRecord;
  #step: StepRecord | undefined;

  constructor(recorder: Recorder, build: () => BuildRecord) {
    this.#recorder = recorder;
    this.#build = build;
  }

  read(number: number, text: string): boolean {
    const title = text.includes("[+] Building") ? TITLE.exec(text) : null;
    if (title) {
      const build = this.#build();
      this.#recorder.open = undefined;
      if (title[3] !== undefined && title[1] === title[2]) build.finished = true;
      return true;
    }
    if (!text.includes("=> ")) return false;
    const [, inner, mark, name] = LINE.exec(text) ?? [];
    if (name === undefined) return false;
    if (inner === undefined) this.#paint(number, name, mark);
    else if (name.startsWith("# ") && this.#step && !this.#step.printed(name.slice(2)))
      this.#step.output(number, name.slice(2));
    return true;
  }

  #paint(number: number, name: string, mark: string | undefined): void {
    const build = this.#build();
    let step = build.steps.find((candidate) => sameName(candidate.name, name));
    if (!step) {
      step = build.step(name);
      Object.assign(step, readVertexName(name));
    }
    this.#step = step;
    if (mark === "ERROR") step.fail(number, undefined, undefined);
    else if (mark === "CACHED") step.pass();
    else if (mark === "CANCELED") step.cancel();
  }
}
