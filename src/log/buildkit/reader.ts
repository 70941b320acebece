/**
 * BuildKit's progress, plain (`#12 0.345 text`, vertices interleaved) and as painted on a terminal (` => [build 4/6] RUN …`),
 * then the block of the failing step, the excerpt of the Dockerfile and the builder's last word. From Docker 20.10 on.
 * @see https://github.com/moby/buildkit/tree/master/util/progress/progressui
 */
import { exitCodeIn, type PrinterReader } from "../printer.ts";
import type { BuildRecord, Recorder, StepRecord } from "../recorder.ts";
import { Ending } from "./ending.ts";
import { readVertexName } from "./names.ts";
import { PaintedReader } from "./painted.ts";
import { RawJsonReader } from "./raw-json.ts";

const OUTPUT = /^(\d{1,7}\.\d{1,3})(?: (.*))?$/s;
const DONE = /^(?:DONE(?: \d+\.\d+s)?|CACHED)$/;
const EVENT =
  /^(?:sha256:|transferring |extracting |resolve (?!image config)|\.\.\.$|exporting (?!to )|writing |naming |pushing |sending |preparing |WARN: )/;
/** Old versions glue the end of a step to an unfinished line. */
const GLUED = /#(\d{1,5}) DONE \d+\.\d+s$/;

export class BuildkitReader implements PrinterReader {
  readonly #recorder: Recorder;
  readonly #ending: Ending;
  readonly #painted: PaintedReader;
  readonly #raw: RawJsonReader;
  #steps = new Map<number, StepRecord>();
  #build: BuildRecord | undefined;

  constructor(recorder: Recorder) {
    this.#recorder = recorder;
    const build = (): BuildRecord => this.#build ?? this.#begin();
    this.#ending = new Ending(recorder, build, () => this.#build !== undefined);
    this.#painted = new PaintedReader(recorder, build);
    this.#raw = new RawJsonReader(recorder, build, () => this.#begin());
  }

  read(number: number, text: string): boolean {
    if (this.#ending.inBlock) return this.#ending.read(number, text);
    const at = text.charCodeAt(0) === 35 ? 0 : text.search(/\S/);
    if (text[at] === "#") {
      const mark = /^#(\d{1,5}) (.*)$/s.exec(at === 0 ? text : text.slice(at));
      if (mark) {
        this.#vertex(number, Number(mark[1]), mark[2] ?? "");
        return true;
      }
    }
    if (text[at] === "{" && this.#raw.read(number, text)) return true;
    if (this.#painted.read(number, text)) return true;
    return this.#ending.read(number, text);
  }

  end(): void {
    this.#ending.end();
  }

  #begin(): BuildRecord {
    this.#ending.end();
    this.#build = this.#recorder.begin("buildkit");
    this.#steps = new Map();
    return this.#build;
  }

  #vertex(number: number, id: number, rest: string): void {
    if (id === 0 && rest.startsWith("building with ")) {
      if (!this.#build || this.#build.steps.length > 0) this.#begin();
      return;
    }
    let step = this.#steps.get(id);
    if (!step || this.#isAnother(step, rest)) {
      if (step) this.#begin();
      step = this.#open(id, rest);
    }
    const output = OUTPUT.exec(rest);
    if (output) {
      this.#recorder.open = step;
      this.#output(number, step, output[2] ?? "");
      return;
    }
    this.#recorder.open = undefined;
    // megabytes are no news
    if (rest.startsWith("transferring context: ") && rest.includes("GB")) step.output(number, rest);
    if (rest.startsWith("ERROR: ") || rest === "ERROR") step.fail(number, rest.slice(7), exitCodeIn(rest));
    else if (DONE.test(rest)) this.#done(step);
    else if (rest === "CANCELED") step.cancel();
  }

  #output(number: number, step: StepRecord, text: string): void {
    const glued = text.endsWith("s") ? GLUED.exec(text) : null;
    step.output(number, glued ? text.slice(0, glued.index) : text);
    if (glued) this.#done(step);
  }

  #done(step: StepRecord): void {
    step.pass();
    if (this.#build && /^(?:\[[^\]]*\] )?exporting to /.test(step.name)) this.#build.finished = true;
  }

  /** The numbers begin again: a second build in the same log. */
  #isAnother(step: StepRecord, rest: string): boolean {
    if (!rest.startsWith("[") || step.name === "") return false;
    const over = this.#build !== undefined && this.#build.outcome !== "unknown";
    return rest === step.name ? over && step.status !== "unknown" : !rest.startsWith("[auth] ");
  }

  #open(id: number, rest: string): StepRecord {
    const build = this.#build ?? this.#begin();
    // only the end of the step was pasted
    const nameless = OUTPUT.test(rest) || DONE.test(rest) || EVENT.test(rest) || /^(?:ERROR|CANCELED)/.test(rest);
    const step = build.step(nameless ? "" : rest);
    step.begun = !nameless;
    Object.assign(step, readVertexName(step.name));
    this.#steps.set(id, step);
    return step;
  }
}
