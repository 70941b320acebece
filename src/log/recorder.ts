/** What the printers' readers write to: the transcript while it is being read. */
import { KeptLines, lineOf } from "./kept-lines.ts";
import { maskSecrets } from "./mask.ts";
import type { LogBuild, LogLine, LogStep, PrinterName, StepStatus, Transcript } from "./transcript.ts";

const STEP = { head: 150, middle: 300, tail: 350 };
const LOOSE = { head: 400, middle: 1200, tail: 1200 };
const MAX_STEPS = 2000;
const MAX_ERRORS = 40;

export class StepRecord implements LogStep {
  #name: string;
  stage: string | undefined;
  #instruction: string | undefined;
  dockerfile: string | undefined;
  dockerfileLine: number | undefined;
  exitCode: number | undefined;
  /** The reader has seen the step begin, in lines of its own. */
  begun = false;
  readonly errors: LogLine[] = [];
  #status: StepStatus = "unknown";
  readonly #kept = new KeptLines(STEP);

  constructor(name: string) {
    this.#name = maskSecrets(name);
  }

  get name(): string {
    return this.#name;
  }

  /** A step whose beginning is not in the log is known by what the builder calls it at the end. */
  set name(text: string) {
    this.#name = maskSecrets(text);
  }

  get instruction(): string | undefined {
    return this.#instruction;
  }

  set instruction(text: string | undefined) {
    this.#instruction = text === undefined ? undefined : maskSecrets(text);
  }

  get lines(): readonly LogLine[] {
    return this.#kept.lines();
  }

  get whole(): boolean {
    return this.begun && this.#status !== "unknown";
  }

  get status(): StepStatus {
    return this.#status;
  }

  output(number: number, text: string): void {
    this.#kept.add(number, text);
  }

  printed(text: string): boolean {
    return this.#kept.endsWith(text);
  }

  pass(): void {
    if (this.#status !== "unknown") return;
    this.#status = "passed";
    this.#kept.shrink();
  }

  cancel(): void {
    if (this.#status === "unknown") this.#status = "cancelled";
  }

  fail(number: number, words: string | undefined, exitCode: number | undefined): void {
    this.#status = "failed";
    this.exitCode ??= exitCode;
    if (words !== undefined && this.errors.length < MAX_ERRORS) this.errors.push(lineOf(number, words));
  }
}

export class BuildRecord implements LogBuild {
  readonly printer: PrinterName;
  readonly steps: StepRecord[] = [];
  readonly errors: LogLine[] = [];
  /** The builder has said that it is done. */
  finished = false;
  failed = false;

  constructor(printer: PrinterName) {
    this.printer = printer;
  }

  get outcome(): LogBuild["outcome"] {
    if (this.failed || this.steps.some((step) => step.status === "failed")) return "failed";
    return this.finished ? "succeeded" : "unknown";
  }

  step(name: string): StepRecord {
    const step = new StepRecord(name);
    if (this.steps.length < MAX_STEPS) this.steps.push(step);
    return step;
  }

  error(number: number, text: string): void {
    this.failed = true;
    if (this.errors.length < MAX_ERRORS) this.errors.push(lineOf(number, text));
  }
}

export class Recorder {
  readonly builds: BuildRecord[] = [];
  readonly #loose = new KeptLines(LOOSE);
  /** Whose output an unmarked line is. */
  open: StepRecord | undefined;

  begin(printer: PrinterName): BuildRecord {
    const build = new BuildRecord(printer);
    if (this.builds.length < MAX_STEPS) this.builds.push(build);
    this.open = undefined;
    return build;
  }

  /** The build in progress, when this printer prints it. */
  current(printer: PrinterName): BuildRecord | undefined {
    const last = this.builds.at(-1);
    return last?.printer === printer ? last : undefined;
  }

  loose(number: number, text: string, source?: string): void {
    this.#loose.add(number, text, source);
  }

  transcript(size: number): Transcript {
    return { builds: this.builds, loose: this.#loose.lines(), size };
  }
}
