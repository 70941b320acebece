/**
 * Here-documents of RUN, COPY and ADD. The engine splits the whole logical line into shell words (always with the
 * backslash as escape; not at all when a quote isn't closed) and takes each word of the form `<<NAME`, `<<-NAME` or
 * `3<<NAME`. That finds one in `$((1 << 2))` too.
 */
import { lex } from "../expand/expand.ts";
import { goLower } from "../go-text.ts";
import type { Heredoc } from "./ast.ts";
import type { LineReader, PhysicalLine } from "./lines.ts";
import type { Broken, Node } from "./node.ts";

export type HeredocStart = Pick<Heredoc, "name" | "fd" | "expand" | "chomp">;

const shape = /^(\d*)<<(-?)[\t\n\f\r ]*([^<]*)$/;
const unset = { lookup: () => undefined, escape: "\\", keepUnset: true };

/** The here-documents that a line opens. */
export function heredocStarts(line: string): readonly HeredocStart[] | Broken {
  const words = lex(line, { ...unset, rawQuotes: true, rawEscapes: true }).lexed?.words ?? [];
  const starts: HeredocStart[] = [];
  for (const word of words) {
    const start = readHeredocStart(word);
    if (start && "message" in start) return start;
    if (start) starts.push(start);
  }
  return starts;
}

/** One word; undefined when it opens none. */
export function readHeredocStart(word: string): HeredocStart | Broken | undefined {
  const match = shape.exec(word);
  const tail = match?.[3] ?? "";
  if (!match || tail === "") return undefined;
  const plain = lex(tail, unset);
  if (plain.error !== undefined) return { message: plain.error };
  const [name, ...more] = plain.lexed?.words ?? [];
  if (name === undefined || more.length > 0) return undefined;
  const raw = lex(tail, { ...unset, rawQuotes: true }).lexed?.words ?? [];
  if (raw[0] === undefined || raw.length > 1) {
    return { message: `internal lexing of heredoc produced inconsistent results: ${tail}` };
  }
  const fd = match[1] ? Math.min(Number(match[1]), 2 ** 64) : undefined;
  return { name, fd, expand: quotes(name) === quotes(raw[0]), chomp: match[2] === "-" };
}

function quotes(text: string): number {
  return text.replace(/[^'"]/g, "").length;
}

const openers = new Set(["run", "copy", "add"]);

/** Whether the engine looks for here-documents in this instruction. */
export function mayOpenHeredocs(node: Node): boolean {
  const inner = goLower(node.keyword.text) === "onbuild" ? (node.child ?? node) : node;
  return openers.has(goLower(inner.keyword.text)) && !inner.json;
}

export interface HeredocBody {
  readonly heredoc: Heredoc;
  /** The last line read: the end mark, or the last of the file when there is none. */
  readonly last: PhysicalLine | undefined;
  readonly terminated: boolean;
}

/** Reads lines up to the one that is the name and nothing else (behind tabs, for `<<-`). */
export function readHeredocBody(start: HeredocStart, lines: LineReader): HeredocBody {
  const { text } = lines;
  let last: PhysicalLine | undefined;
  let from: number | undefined;
  for (let line = lines.next(); line; line = lines.next()) {
    last = line;
    from ??= line.start;
    if (isMark(text, line, start)) return { heredoc: withBody(start, text, from, line.start), last, terminated: true };
  }
  const end = last?.next ?? text.length;
  return { heredoc: withBody(start, text, from ?? end, end), last, terminated: false };
}

function isMark(text: string, line: PhysicalLine, { name, chomp }: HeredocStart): boolean {
  let from = line.start;
  if (chomp) while (text[from] === "\t") from++;
  return line.end - from === name.length && text.startsWith(name, from);
}

function withBody(start: HeredocStart, text: string, from: number, to: number): Heredoc {
  return { ...start, body: text.slice(from, to), bodySpan: { start: from, end: to } };
}

/** The body as a command sees it: without leading tabs for `<<-`. */
export function heredocContent(heredoc: Heredoc): string {
  return heredoc.chomp ? heredoc.body.replace(/(^|\n)\t+/g, "$1") : heredoc.body;
}
