/**
 * Functions of a file by their outlines, found without a parser: gofmt puts `func` and the closing brace of a declaration
 * at the start of a line, and a statement of its body behind one tab. What isn't formatted that way is not found.
 */
import { skim } from "./skim.ts";

export interface Func {
  readonly name: string;
  readonly method: boolean;
  /** Names of the parameters, in order. */
  readonly params: readonly string[];
  /** The lines between the braces. */
  readonly start: number;
  readonly end: number;
}

/** The text with comments, and what stands inside literals, made blank: every offset stays. */
export function bare(text: string): string {
  let out = "";
  let at = 0;
  for (const { kind, start, end } of skim(text)) {
    const keep = kind === "comment" ? 0 : 1;
    out += text.slice(at, start + keep);
    out += text.slice(start + keep, Math.max(start + keep, end - keep)).replaceAll(/[^\n]/g, " ");
    out += text.slice(Math.max(start + keep, end - keep), end);
    at = end;
  }
  return out + text.slice(at);
}

const DECLARATION = /^func[ \t]+(\([^)\n]*\)[ \t]*)?(\w+)(?:\[[^\n]*?\])?\(/gm;

/** `code` is what `bare` made of the text. */
export function functionsOf(code: string): Func[] {
  const found: Func[] = [];
  for (const match of code.matchAll(DECLARATION)) {
    const open = code.indexOf("{\n", match.index);
    const close = open === -1 ? -1 : code.indexOf("\n}", open);
    if (close === -1) continue;
    const list = code.slice(match.index + match[0].length, open).split(")")[0] ?? "";
    const params = list.split(",").flatMap((part) => /^\s*(\w+)/.exec(part)?.[1] ?? []);
    found.push({ name: match[2] ?? "", method: match[1] !== undefined, params, start: open + 2, end: close + 1 });
  }
  return found;
}

/** A statement of a function's own body; `block` holds the lines inside its braces, if it opens some. */
export interface Statement {
  readonly start: number;
  readonly end: number;
  /** Its first line. */
  readonly head: string;
  readonly block: string;
}

/** The statements that run whenever the function does, unless it has returned before. */
export function statementsOf(code: string, { start, end }: Func): Statement[] {
  const lines = code.slice(start, end).split("\n");
  const found: { start: number; end: number; head: string; block: string }[] = [];
  let at = start;
  for (const line of lines) {
    const last = found.at(-1);
    if (/^\t[^\t\s})\]]/.test(line)) found.push({ start: at, end: at + line.length, head: line.trim(), block: "" });
    else if (last) {
      last.block += `${line}\n`;
      last.end = at + line.length;
    }
    at += line.length + 1;
  }
  return found;
}
