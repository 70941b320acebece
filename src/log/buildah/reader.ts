/** buildah and podman: `[1/2] STEP 3/9: RUN make`, the raw output, `Error: building at STEP "RUN make": … exit status 2`. */
import { CurrentStep } from "../current-step.ts";
import type { PrinterReader } from "../printer.ts";
import type { Recorder } from "../recorder.ts";

const STEP = /^\s*(?:\[\d{1,3}\/\d{1,3}\] )?STEP (\d{1,4})(?:\/\d{1,4})?: (.*)$/s;
/** Before 1.8 the step is printed as Go prints a structure. */
const FAILED = /^\s*(?:Error: |level=error msg="?)?(?:error )?building at (?:STEP "|step \{)/i;
/** What it refuses before or between steps. */
const REFUSED =
  /^\s*Error: (?:creating build container: |initializing source |COPY --from=|The target "|determining starting point|pinging container registry|committing |short-name )/;
/** Of a step without a container of its own (`--isolation chroot`). */
const EXITED = /^subprocess exited with status \d+$/;
const COMMITTED = /^\s*(?:\[\d{1,3}\/\d{1,3}\] )?(?:--> [0-9a-f]{11,64}$|--> Using cache |COMMIT(?: |$))/;

export class BuildahReader implements PrinterReader {
  readonly #at: CurrentStep;

  constructor(recorder: Recorder) {
    this.#at = new CurrentStep(recorder);
  }

  read(number: number, text: string): boolean {
    if (text.includes("STEP ") || text.includes("building at step {")) {
      const step = STEP.exec(text);
      if (step) {
        this.#begin(Number(step[1]), step[2] ?? "");
        return true;
      }
      if (FAILED.test(text)) return this.#fail(number, text.trim());
    }
    if (this.#at.build && text.includes("Error: ") && REFUSED.test(text)) return this.#fail(number, text.trim());
    if (this.#at.step && EXITED.test(text)) return true;
    if (!this.#at.step || !COMMITTED.test(text)) return false;
    this.#at.step.pass();
    if (this.#at.build && /^\s*(?:\[\d{1,3}\/\d{1,3}\] )?COMMIT/.test(text)) this.#at.build.finished = true;
    return true;
  }

  end(): void {
    this.#at.step = undefined;
  }

  #begin(position: number, instruction: string): void {
    const { build, step, recorder } = this.#at;
    const goesOn = build && build.outcome !== "failed" && !(position === 1 && build.finished);
    step?.pass();
    this.#at.begin(goesOn ? build : recorder.begin("buildah"), `STEP ${position}: ${instruction}`, instruction);
  }

  #fail(number: number, text: string): boolean {
    this.#at.build ??= this.#at.recorder.begin("buildah");
    const instruction = /STEP "(.*?)":/s.exec(text)?.[1];
    this.#at.step ??= this.#at.build.step(`STEP: ${instruction ?? ""}`);
    this.#at.step.instruction ??= instruction;
    return this.#at.fail(number, text);
  }
}
