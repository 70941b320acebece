/**
 * What stands at the end of a failed build:
 *
 *     ------
 *      > [build 4/6] RUN make:
 *     0.241 make: *** No rule to make target 'all'.  Stop.
 *     ------
 *     Dockerfile:12
 *     --------------------
 *       12 | >>> RUN make
 *     --------------------
 *     ERROR: failed to build: failed to solve: process "/bin/sh -c make" did not complete successfully: exit code: 2
 */
import { exitCodeIn } from "../printer.ts";
import type { BuildRecord, Recorder, StepRecord } from "../recorder.ts";
import { readVertexName, sameName } from "./names.ts";

const RULER = /^\s*-{5,}\s*$/;
const HEAD = /^\s*> (\[[^\]]{1,200}\] .*|\S.*?):\s*$/s;
const PLACE = /^\s*(\S{1,300}?):(\d{1,6})\s*$/;
const EXCERPT = /^\s*(\d{1,6}) \| (>>> )?(.*)$/s;
const TIMED = /^\s*(?:#\d{1,5} )?\d{1,7}\.\d{1,3}(?: (.*))?$/s;
const LAST_WORD =
  /^\s*(?:[\w./-]{1,60}: )?(?:(?:ERROR|error|Error|Error response from daemon):? )?(?:[\w ]{1,60}: ){0,2}(?:buildx failed with: )?(?:ERROR: )?(?:failed to build: )?(?:target \S{1,100}: )?(?:failed to solve\b|executor failed running|failed to build: |failed to (?:compute|load) cache key: |failed to calculate checksum of ref )/;
/** Before anything is built: what buildx and buildctl refuse. */
const REFUSED =
  /^\s*(?:ERROR|error): (?:failed to read dockerfile|resolve : |invalid local: |unable to prepare context)/;

export class Ending {
  readonly #recorder: Recorder;
  readonly #build: () => BuildRecord;
  readonly #isBuilding: () => boolean;
  /** Step of the block that is being read. */
  #block: StepRecord | undefined;
  #blockLines = 0;
  /** `Dockerfile:12` of the line before. */
  #place: { readonly file: string; readonly line: number; readonly number: number } | undefined;
  #marked: { readonly file: string; readonly line: number; readonly text: string } | undefined;
  #excerpt = false;

  constructor(recorder: Recorder, build: () => BuildRecord, isBuilding: () => boolean) {
    this.#recorder = recorder;
    this.#build = build;
    this.#isBuilding = isBuilding;
  }

  get inBlock(): boolean {
    return this.#block !== undefined;
  }

  read(number: number, text: string): boolean {
    if (this.#block) return this.#readBlock(number, text, this.#block);
    const ruler = RULER.test(text);
    if (ruler) {
      this.#excerpt = this.#place !== undefined;
      if (!this.#excerpt && !this.#isBuilding()) return false;
      if (!this.#excerpt) this.#recorder.open = undefined;
      return true;
    }
    const head = HEAD.exec(text);
    if (head?.[1] !== undefined && (this.#isBuilding() || head[1].startsWith("["))) {
      this.#block = this.#failing(head[1]);
      this.#blockLines = 0;
      this.#recorder.open = undefined;
      return true;
    }
    if (this.#excerpt && this.#readExcerpt(text)) return true;
    const place = this.#recorder.open ? null : PLACE.exec(text);
    if (place) this.#place = { file: place[1] ?? "", line: Number(place[2]), number };
    if (LAST_WORD.test(text) || REFUSED.test(text)) {
      this.#lastWord(number, text.trim());
      return true;
    }
    // `Dockerfile:12` may as well be a program's line
    return place !== null && this.#isBuilding();
  }

  end(): void {
    this.#block = undefined;
    this.#locate();
    this.#marked = undefined;
    this.#place = undefined;
    this.#excerpt = false;
  }

  #readBlock(number: number, text: string, step: StepRecord): boolean {
    if (RULER.test(text)) {
      this.#block = undefined;
      return true;
    }
    // a block that was cut off: what follows is read as usual
    if (LAST_WORD.test(text) || ++this.#blockLines > 4000) {
      this.#block = undefined;
      return this.read(number, text);
    }
    if (HEAD.test(text) && text.trimStart().startsWith("> [")) {
      this.#block = undefined;
      return this.read(number, text);
    }
    const own = TIMED.exec(text);
    const line = own ? (own[1] ?? "") : text;
    if (line !== "" && !step.printed(line)) step.output(number, line);
    return true;
  }

  #failing(name: string): StepRecord {
    const build = this.#build();
    let step = build.steps.find((candidate) => candidate.name !== "" && sameName(candidate.name, name));
    if (!step) {
      // the paste begins behind the step's own name
      step = build.steps.find((candidate) => candidate.name === "" && candidate.status === "failed");
      if (step && step.lines.length === 0) step.name = name;
      else step = build.step(name);
      Object.assign(step, readVertexName(name));
    }
    const { instruction } = readVertexName(name);
    if ((instruction?.length ?? 0) > (step.instruction?.length ?? 0)) step.instruction = instruction;
    step.fail(0, undefined, undefined);
    return step;
  }

  #readExcerpt(text: string): boolean {
    const [, line = "", marked, code = ""] = EXCERPT.exec(text) ?? [];
    if (line === "") {
      this.#excerpt = false;
      this.#place = undefined;
      return false;
    }
    if (marked !== undefined && this.#marked === undefined && this.#place)
      this.#marked = { file: this.#place.file, line: Number(line), text: code };
    return true;
  }

  #lastWord(number: number, text: string): void {
    const build = this.#build();
    build.error(number, text);
    this.#recorder.open = undefined;
    const command = /process "(.*)" did not complete|executor failed running \[(.*?)\]: /s.exec(text);
    const code = exitCodeIn(text);
    if (command && !build.steps.some((step) => step.status === "failed")) {
      // a log without the step's own end
      const words = (command[1] ?? command[2] ?? "").replace(/^\/bin\/sh -c /, "").replaceAll('\\"', '"');
      const step =
        build.steps.find((candidate) => candidate.instruction?.replace(/^RUN (?:--\S+ )*/, "") === words) ??
        build.step(`RUN ${words}`);
      step.instruction ??= `RUN ${words}`;
      step.fail(number, undefined, code);
    } else if (code !== undefined) {
      const failed = build.steps.filter((step) => step.status === "failed");
      if (failed.length === 1 && failed[0]) failed[0].exitCode ??= code;
    }
    this.#locate();
  }

  /** The excerpt is of the failing step; of several it is that whose text it has. */
  #locate(): void {
    const marked = this.#marked;
    if (!marked || !this.#isBuilding()) return;
    const failed = this.#build().steps.filter((step) => step.status === "failed");
    const begin = marked.text.trim().replace(/\\$/, "").trim().slice(0, 40);
    const step = failed.find((candidate) => candidate.instruction?.startsWith(begin)) ?? failed[0];
    if (!step) return;
    step.dockerfile ??= marked.file;
    step.dockerfileLine ??= marked.line;
    step.instruction ??= marked.text.trim();
  }
}
