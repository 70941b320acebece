/**
 * kaniko: logrus lines (`INFO[0003] RUN make`), the raw output between them, `error building image: …` at the end.
 * An instruction is named before the snapshot that precedes its program; files to copy are looked for before it is named at all.
 */
import { CurrentStep } from "../current-step.ts";
import type { PrinterReader } from "../printer.ts";
import type { Recorder } from "../recorder.ts";

const LINE = /^\s*(INFO|WARN|ERRO|FATA|DEBU)\[[^\]]{1,40}\] (.*)$/s;
const KEYED = /^\s*time="[^"]{1,40}" level=(info|warning|error|fatal) msg="(.*)"$/s;
const INSTRUCTION = /^(?:RUN|COPY|ADD|WORKDIR|ENV|ARG|USER|LABEL|EXPOSE|VOLUME|ENTRYPOINT|CMD|SHELL|FROM) \S/;
const STAGE = /^(?:Building stage |Executing \d+ build triggers|Unpacking rootfs|Resolved base name )/;
const STARTS = /^(?:Retrieving image |Retrieving image manifest |Built cross stage deps)/;
const NEEDS = /^Unpacking rootfs as cmd (.*) requires it\.?\s*$/s;
/** Releases of 2018 don't name RUN, only what it starts. */
const STARTED = /^args: \[-c (.*)\]$/s;
const FAILED = /^\s*(?:error building image: |error checking push permissions|error pushing image: )/;
const DONE = /^(?:Pushed |Skipping push to container registry)/;

export class KanikoReader implements PrinterReader {
  readonly #at: CurrentStep;
  /** The instruction because of which the base image is unpacked. */
  #awaited: string | undefined;

  constructor(recorder: Recorder) {
    this.#at = new CurrentStep(recorder);
  }

  read(number: number, text: string): boolean {
    if (FAILED.test(text)) return this.#fail(number, text.trim());
    const message =
      text.includes("[") || text.includes("level=") ? (LINE.exec(text) ?? KEYED.exec(text))?.[2]?.trimEnd() : undefined;
    if (message === undefined) return false;
    if (!this.#at.build && !STARTS.test(message) && !STAGE.test(message)) return false;
    if (this.#at.build?.outcome === "failed" || !this.#at.build) this.#at.build = this.#at.recorder.begin("kaniko");
    if (INSTRUCTION.test(message)) this.#begin(message);
    else if (!this.#at.step && STARTED.test(message)) this.#begin(`RUN ${STARTED.exec(message)?.[1] ?? ""}`);
    else if (STAGE.test(message)) this.#stage(message);
    else if (DONE.test(message)) {
      this.#pass();
      this.#at.build.finished = true;
    }
    return true;
  }

  end(): void {
    this.#at.step = undefined;
  }

  #begin(instruction: string): void {
    this.#awaited = undefined;
    if (!this.#at.build || this.#at.step?.instruction === instruction) return;
    this.#at.step?.pass();
    this.#at.begin(this.#at.build, instruction, instruction);
  }

  #stage(message: string): void {
    this.#pass();
    this.#awaited = NEEDS.exec(message)?.[1];
  }

  #pass(): void {
    this.#at.step?.pass();
    this.#at.step = undefined;
    this.#at.recorder.open = undefined;
  }

  #fail(number: number, text: string): boolean {
    this.#at.build ??= this.#at.recorder.begin("kaniko");
    if (!this.#at.step && this.#awaited !== undefined) this.#at.begin(this.#at.build, this.#awaited, this.#awaited);
    return this.#at.fail(number, text);
  }
}
