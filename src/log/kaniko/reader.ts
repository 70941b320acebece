/** kaniko: logrus lines (`INFO[0003] RUN make`), the raw output between them, `error building image: …` at the end. */
import { CurrentStep } from "../current-step.ts";
import type { PrinterReader } from "../printer.ts";
import type { Recorder } from "../recorder.ts";

const LINE = /^\s*(INFO|WARN|ERRO|FATA|DEBU)\[[^\]]{1,40}\] (.*)$/s;
const KEYED = /^\s*time="[^"]{1,40}" level=(info|warning|error|fatal) msg="(.*)"$/s;
const INSTRUCTION = /^(?:RUN|COPY|ADD|WORKDIR|ENV|ARG|USER|LABEL|EXPOSE|VOLUME|ENTRYPOINT|CMD|SHELL|FROM) \S/;
const STARTS =
  /^(?:Resolved base name |Retrieving image manifest |Building stage |Executing 0 build triggers|Unpacking rootfs|Built cross stage deps)/;
const FAILED = /^\s*(?:error building image: |error checking push permissions|error pushing image: )/;

export class KanikoReader implements PrinterReader {
  readonly #at: CurrentStep;

  constructor(recorder: Recorder) {
    this.#at = new CurrentStep(recorder);
  }

  read(number: number, text: string): boolean {
    if (FAILED.test(text)) return this.#fail(number, text.trim());
    const message =
      text.includes("[") || text.includes("level=") ? (LINE.exec(text) ?? KEYED.exec(text))?.[2] : undefined;
    if (message === undefined) return false;
    if (!this.#at.build && !STARTS.test(message)) return false;
    if (this.#at.build?.outcome === "failed" || !this.#at.build) this.#at.build = this.#at.recorder.begin("kaniko");
    if (INSTRUCTION.test(message)) this.#begin(message);
    else if (/^(?:Taking snapshot|Pushing image|Pushed )/.test(message)) {
      this.#at.step?.pass();
      this.#at.recorder.open = undefined;
      if (message.startsWith("Pushed ")) this.#at.build.finished = true;
    }
    return true;
  }

  end(): void {
    this.#at.step = undefined;
  }

  #begin(instruction: string): void {
    if (!this.#at.build || this.#at.step?.instruction === instruction) return;
    this.#at.step?.pass();
    this.#at.begin(this.#at.build, instruction, instruction);
  }

  #fail(number: number, text: string): boolean {
    this.#at.build ??= this.#at.recorder.begin("kaniko");
    return this.#at.fail(number, text);
  }
}
