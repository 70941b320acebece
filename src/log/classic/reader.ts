/**
 * Docker's builder before BuildKit: `Step 3/9 : RUN make`, the raw output, and at the end
 * `The command '/bin/sh -c make' returned a non-zero code: 2`.
 */
import { exitCodeIn, type PrinterReader } from "../printer.ts";
import type { BuildRecord, Recorder, StepRecord } from "../recorder.ts";

const STEP = /^\s*Step (\d{1,4})\/(\d{1,4}) ?: (.*)$/s;
const FAILED = /The command '(?:.*)' returned a non-zero code: \d+\s*$/s;
const REFUSED = /^\s*(?:COPY|ADD) failed: |^\s*(?:ERROR: Service '[^']{1,100}' failed to build|failed to build: )/;
const OWN = /^\s*(?:---> |Removing intermediate container |Sending build context to Docker daemon)/;
const BUILT = /^\s*Successfully (?:built [0-9a-f]{12}|tagged )/;

export class ClassicReader implements PrinterReader {
  readonly #recorder: Recorder;
  #step: StepRecord | undefined;
  #build: BuildRecord | undefined;

  constructor(recorder: Recorder) {
    this.#recorder = recorder;
  }

  read(number: number, text: string): boolean {
    if (text.includes("Step ")) {
      const step = STEP.exec(text);
      if (step) {
        this.#begin(Number(step[1]), step[2] ?? "", step[3] ?? "");
        return true;
      }
    }
    if (!this.#build || !this.#step) return false;
    if (OWN.test(text)) return true;
    if (text.includes("returned a non-zero code: ") && FAILED.test(text)) return this.#fail(number, text);
    if (REFUSED.test(text)) return this.#fail(number, text);
    if (BUILT.test(text)) {
      this.#step.pass();
      this.#build.finished = true;
      this.#recorder.open = undefined;
      return true;
    }
    return false;
  }

  end(): void {
    this.#step = undefined;
  }

  #begin(position: number, total: string, instruction: string): void {
    if (position === 1 || !this.#build || this.#build.outcome !== "unknown")
      this.#build = this.#recorder.begin("classic");
    else this.#step?.pass();
    this.#step = this.#build.step(`Step ${position}/${total} : ${instruction}`);
    this.#step.instruction = instruction;
    this.#recorder.open = this.#step;
  }

  #fail(number: number, text: string): boolean {
    this.#step?.fail(number, text, exitCodeIn(text));
    this.#build?.error(number, text);
    this.#recorder.open = undefined;
    return true;
  }
}
