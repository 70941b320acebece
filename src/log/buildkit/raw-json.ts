/**
 * `--progress=rawjson`: one JSON object a line, with what has changed of the vertices, and what they printed, as Base64.
 * The excerpt and the last word stand below it as text.
 * @see https://github.com/moby/buildkit/blob/master/client/graph.go
 */
import { exitCodeIn } from "../printer.ts";
import type { BuildRecord, Recorder, StepRecord } from "../recorder.ts";
import { stripAnsi } from "../wrappers/ansi.ts";
import { readVertexName } from "./names.ts";

const BEGINS = /^\s*\{"(?:vertexes|statuses|logs|warnings)":\[/;

/** A program's line longer than this is given on in parts. */
const MAX_LINE = 16_384;

interface Printing {
  readonly step: StepRecord;
  /** What is printed in two parts may be parted within a character. */
  readonly decoder: InstanceType<typeof TextDecoder>;
  /** The line that has no end yet. */
  rest: string;
}

export class RawJsonReader {
  readonly #recorder: Recorder;
  readonly #build: () => BuildRecord;
  readonly #begin: () => BuildRecord;
  #vertices = new Map<string, Printing>();
  #of: BuildRecord | undefined;

  constructor(recorder: Recorder, build: () => BuildRecord, begin: () => BuildRecord) {
    this.#recorder = recorder;
    this.#build = build;
    this.#begin = begin;
  }

  read(number: number, text: string): boolean {
    if (!BEGINS.test(text)) return false;
    const status = parsed(text);
    if (status === undefined) return false;
    this.#recorder.open = undefined;
    for (const vertex of listOf(status["vertexes"])) this.#vertex(number, vertex);
    for (const log of listOf(status["logs"])) this.#log(number, log);
    return true;
  }

  #vertex(number: number, vertex: Fields): void {
    const { digest, name, error, completed, cached } = vertex;
    if (typeof digest !== "string") return;
    const { step } = this.#printing(digest, typeof name === "string" ? name : "");
    if (typeof error === "string" && error !== "") {
      this.#flush(number, digest);
      if (error.endsWith("context canceled")) step.cancel();
      else step.fail(number, error, exitCodeIn(error));
    } else if (completed !== undefined || cached === true) {
      this.#flush(number, digest);
      step.pass();
      if (/^(?:\[[^\]]*\] )?exporting to /.test(step.name)) this.#build().finished = true;
    }
  }

  #log(number: number, { vertex, data }: Fields): void {
    if (typeof vertex !== "string" || typeof data !== "string") return;
    const printing = this.#printing(vertex, "");
    const lines = (printing.rest + printing.decoder.decode(bytesOf(data), { stream: true })).split("\n");
    printing.rest = lines.pop() ?? "";
    if (printing.rest.length > MAX_LINE) {
      lines.push(printing.rest);
      printing.rest = "";
    }
    for (const line of lines) this.#print(number, printing.step, line);
  }

  #flush(number: number, digest: string): void {
    const printing = this.#vertices.get(digest);
    if (!printing || printing.rest === "") return;
    this.#print(number, printing.step, printing.rest);
    printing.rest = "";
  }

  #print(number: number, step: StepRecord, line: string): void {
    for (const part of stripAnsi(line).split("\r")) if (part !== "") step.output(number, part);
  }

  #printing(digest: string, name: string): Printing {
    let build = this.#build();
    // after its last word a build prints no more vertices: this is the next one
    if (build.errors.length > 0 || (build.finished && !this.#vertices.has(digest))) build = this.#begin();
    if (build !== this.#of) {
      this.#of = build;
      this.#vertices = new Map();
    }
    const known = this.#vertices.get(digest);
    if (known) return known;
    const step = build.step(name);
    Object.assign(step, readVertexName(name));
    const printing = { step, decoder: new TextDecoder(), rest: "" };
    this.#vertices.set(digest, printing);
    return printing;
  }
}

type Fields = Readonly<Record<string, unknown>>;

function parsed(text: string): Fields | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isFields(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function listOf(value: unknown): readonly Fields[] {
  return Array.isArray(value) ? value.filter(isFields) : [];
}

function bytesOf(base64: string): Uint8Array {
  try {
    return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  } catch {
    return new Uint8Array();
  }
}
