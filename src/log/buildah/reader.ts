/** buildah and podman: `[1/2] STEP 3/9: RUN make`, the raw output, `Error: building at STEP "RUN make": … exit status 2`. */
import { exitCodeIn, type PrinterReader } from "../printer.ts";
import type { BuildRecord, Recorder, StepRecord } from "../recorder.ts";

const STEP = /^\s*(?:\[\d{1,3}\/\d{1,3}\] )?STEP (\d{1,4})(?:\/\d{1,4})?: (.*)$/s;
const FAILED = /^\s*(?:Error: |level=error msg="?)?(?:error )?building at STEP "/i;
const COMMITTED = /^\s*(?:--> [0-9a-f]{11,64}$|--> Using cache |COMMIT(?: |$))/;

export class BuildahReader implements PrinterReader {
  readonly #recorder: Recorder;
  #step: StepRecord | undefined;
  #build: BuildRecord | undefined;

  constructor(recorder: Recorder) {
    this.#recorder = recorder;
  }

  read(number: number, text: string): boolean {
    if (text.includes("STEP ")) {
      const step = STEP.exec(text);
      if (step) {
        this.#begin(Number(step[1]), step[2] ?? "");
        return true;
      }
      if (FAILED.test(text)) return this.#fail(number, text.trim());
    }
    if (!this.#step || !COMMITTED.test(text)) return false;
    this.#step.pass();
    if (this.#build && /^\s*COMMIT/.test(text)) this.#build.finished = true;
    return true;
  }

  end(): void {
    this.#step = undefined;
  }

  #begin(position: number, instruction: string): void {
    const fresh = !this.#build || this.#build.outcome === "failed" || (position === 1 && this.#build.finished);
    this.#step?.pass();
    if (fresh || !this.#build) this.#build = this.#recorder.begin("buildah");
    this.#step = this.#build.step(`STEP ${position}: ${instruction}`);
    this.#step.instruction = instruction;
    this.#recorder.open = this.#step;
  }

  #fail(number: number, text: string): boolean {
    this.#build ??= this.#recorder.begin("buildah");
    const instruction = /STEP "(.*?)":/s.exec(text)?.[1];
    this.#step ??= this.#build.step(`STEP: ${instruction ?? ""}`);
    this.#step.instruction ??= instruction;
    this.#step.fail(number, text, exitCodeIn(text));
    this.#build.error(number, text);
    this.#recorder.open = undefined;
    return true;
  }
}
