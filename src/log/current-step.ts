/** The build and the step that lines without a mark belong to, for printers that print one step after the other. */
import { exitCodeIn } from "./printer.ts";
import type { BuildRecord, Recorder, StepRecord } from "./recorder.ts";

export class CurrentStep {
  readonly recorder: Recorder;
  build: BuildRecord | undefined;
  step: StepRecord | undefined;

  constructor(recorder: Recorder) {
    this.recorder = recorder;
  }

  /** The next step of a build; what was before has been dealt with. */
  begin(build: BuildRecord, name: string, instruction: string): void {
    this.build = build;
    this.step = build.step(name);
    this.step.instruction = instruction;
    this.step.begun = true;
    this.recorder.open = this.step;
  }

  fail(number: number, text: string): true {
    this.step?.fail(number, text, exitCodeIn(text));
    this.build?.error(number, text);
    this.recorder.open = undefined;
    return true;
  }
}
