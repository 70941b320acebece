/** kaniko: logrus lines (`INFO[0003] RUN make`), the raw output between them, `error building image: …` at the end. */
import { exitCodeIn, type PrinterReader } from "../printer.ts";
import type { BuildRecord, Recorder, StepRecord } from "../recorder.ts";

const LINE = /^\s*(INFO|WARN|ERRO|FATA|DEBU)\[[^\]]{1,40}\] (.*)$/s;
const KEYED = /^\s*time="[^"]{1,40}" level=(info|warning|error|fatal) msg="(.*)"$/s;
const INSTRUCTION = /^(?:RUN|COPY|ADD|WORKDIR|ENV|ARG|USER|LABEL|EXPOSE|VOLUME|ENTRYPOINT|CMD|SHELL|FROM) \S/;
const STARTS =
  /^(?:Resolved base name |Retrieving image manifest |Building stage |Executing 0 build triggers|Unpacking rootfs|Built cross stage deps)/;
const FAILED = /^\s*(?:error building image: |error checking push permissions|error pushing image: )/;

export class KanikoReader implements PrinterReader {
  readonly #recorder: Recorder;
  #step: StepRecord | undefined;
  #build: BuildRecord | undefined;

  constructor(recorder: Recorder) {
    this.#recorder = recorder;
  }

  read(number: number, text: string): boolean {
    if (FAILED.test(text)) return this.#fail(number, text.trim());
    const message =
      text.includes("[") || text.includes("level=") ? (LINE.exec(text) ?? KEYED.exec(text))?.[2] : undefined;
    if (message === undefined) return false;
    if (!this.#build && !STARTS.test(message)) return false;
    if (this.#build?.outcome === "failed" || !this.#build) this.#build = this.#recorder.begin("kaniko");
    if (INSTRUCTION.test(message)) this.#begin(message);
    else if (/^(?:Taking snapshot|Pushing image|Pushed )/.test(message)) {
      this.#step?.pass();
      this.#recorder.open = undefined;
      if (message.startsWith("Pushed ")) this.#build.finished = true;
    }
    return true;
  }

  end(): void {
    this.#step = undefined;
  }

  #begin(instruction: string): void {
    if (!this.#build || this.#step?.instruction === instruction) return;
    this.#step?.pass();
    this.#step = this.#build.step(instruction);
    this.#step.instruction = instruction;
    this.#recorder.open = this.#step;
  }

  #fail(number: number, text: string): boolean {
    this.#build ??= this.#recorder.begin("kaniko");
    this.#step?.fail(number, text, exitCodeIn(text));
    this.#build.error(number, text);
    this.#recorder.open = undefined;
    return true;
  }
}
