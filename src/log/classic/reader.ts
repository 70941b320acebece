/**
 * Docker's builder before BuildKit: `Step 3/9 : RUN make`, the raw output, and at the end
 * `The command '/bin/sh -c make' returned a non-zero code: 2`.
 */
import { CurrentStep } from "../current-step.ts";
import type { PrinterReader } from "../printer.ts";
import type { Recorder } from "../recorder.ts";

/** Up to Docker 1.11 without the number of steps, up to 1.7 counted from 0. */
const STEP = /^\s*Step (\d{1,4})(?:\/(\d{1,4}))? ?: (.*)$/s;
const FAILED = /The command (?:'.*'|\[.*\]) returned a non-zero code: \d+\s*$/s;
const REFUSED = /^\s*(?:COPY|ADD) failed: |^\s*(?:ERROR: Service '[^']{1,100}' failed to build|failed to build: )/;
/** Docker up to 1.6: `INFO[0000] src: no such file or directory`. */
const OLD_REFUSED = /^INFO\[\d{4}\] (?:\S{1,300}: no such file or directory|\S.{0,200}: permission denied)\s*$/;
const OWN = /^\s*(?:---> |Removing intermediate container |Sending build context to Docker daemon)/;
const BUILT = /^\s*Successfully (?:built [0-9a-f]{12}|tagged )/;

export class ClassicReader implements PrinterReader {
  readonly #at: CurrentStep;

  constructor(recorder: Recorder) {
    this.#at = new CurrentStep(recorder);
  }

  read(number: number, text: string): boolean {
    if (text.includes("Step ")) {
      const step = STEP.exec(text);
      if (step) {
        this.#begin(Number(step[1]), step[2], step[3] ?? "");
        return true;
      }
    }
    if (!this.#at.build || !this.#at.step) return false;
    if (OWN.test(text)) return true;
    if (text.includes("returned a non-zero code: ") && FAILED.test(text)) return this.#at.fail(number, text);
    if (REFUSED.test(text) || (this.#copies && OLD_REFUSED.test(text))) return this.#at.fail(number, text);
    if (BUILT.test(text)) {
      this.#at.step.pass();
      this.#at.build.finished = true;
      this.#at.recorder.open = undefined;
      return true;
    }
    return false;
  }

  get #copies(): boolean {
    return /^(?:COPY|ADD) /i.test(this.#at.step?.instruction ?? "");
  }

  end(): void {
    this.#at.step = undefined;
  }

  #begin(position: number, total: string | undefined, instruction: string): void {
    const { build, step, recorder } = this.#at;
    const goesOn = position > (total === undefined ? 0 : 1) && build?.outcome === "unknown";
    if (goesOn) step?.pass();
    this.#at.begin(
      goesOn ? build : recorder.begin("classic"),
      `Step ${position}${total === undefined ? "" : `/${total}`} : ${instruction}`,
      instruction,
    );
  }
}
