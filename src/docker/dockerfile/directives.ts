/**
 * Parser directives: `# escape=`, `# check=` and `# syntax=` before everything else. Any other line, an unknown name
 * included, ends their zone for good.
 * @see https://docs.docker.com/reference/dockerfile/#parser-directives
 */
import type { Word } from "./ast.ts";
import { skipSpace } from "../go-text.ts";

export interface Directive {
  /** In lower case. */
  readonly name: "syntax" | "escape" | "check";
  readonly value: Word;
}

const start = /([a-zA-Z][a-zA-Z0-9]*)[\t\n\f\r ]*=/y;

/** One line, from behind the comment sign on. */
export function readDirective(text: string, from: number, to: number): Directive | undefined {
  start.lastIndex = skipSpace(text, from, to);
  const match = start.exec(text);
  if (!match || start.lastIndex > to) return undefined;
  const name = (match[1] ?? "").toLowerCase();
  if (name !== "syntax" && name !== "escape" && name !== "check") return undefined;
  const value = trimmed(text, start.lastIndex, to);
  return value && { name, value };
}

/** Without blanks around; of a value that is blanks only, the last one is the value. */
function trimmed(text: string, from: number, to: number): Word | undefined {
  let low = from;
  let high = to;
  while (low < high && isBlank(text[low])) low++;
  if (low === high) low = to - 1;
  if (low < from) return undefined;
  while (high > low + 1 && isBlank(text[high - 1])) high--;
  return { text: text.slice(low, high), span: { start: low, end: high } };
}

function isBlank(character: string | undefined): boolean {
  return character !== undefined && "\t\n\f\r ".includes(character);
}

/** The zone of directives at the start of the file. */
export class DirectiveZone {
  readonly #seen = new Set<string>();
  #open = true;

  /** A line in the zone, from its first non-blank character on; says when a directive is repeated. */
  read(text: string, from: number, to: number): Directive | { readonly repeated: string } | undefined {
    if (!this.#open) return undefined;
    const directive = text[from] === "#" && from < to ? readDirective(text, from + 1, to) : undefined;
    if (!directive) {
      this.#open = false;
      return undefined;
    }
    if (this.#seen.has(directive.name)) return { repeated: directive.name };
    this.#seen.add(directive.name);
    return directive;
  }
}

/** Of a value with blanks only the first word counts. */
function firstWord(value: Word): Word {
  const blank = value.text.indexOf(" ");
  if (blank === -1) return value;
  const { start } = value.span;
  return { text: value.text.slice(0, blank), span: { start, end: start + blank } };
}

/** The engine looks for `syntax` and `check` apart from the parser: indented lines do not count, a `#!` line is passed over. */
export function detectDirective(name: "syntax" | "check", text: string, sign = "#"): Word | undefined {
  let at = text.startsWith("\ufeff") ? 1 : 0;
  if (text.startsWith("#!", at)) {
    const end = text.indexOf("\n", at);
    at = end === -1 ? text.length : end + 1;
  }
  const seen = new Set<string>();
  while (at < text.length && text.startsWith(sign, at)) {
    const found = text.indexOf("\n", at);
    const end = found === -1 ? text.length : found;
    const directive = readDirective(text, at + sign.length, text[end - 1] === "\r" ? end - 1 : end);
    if (!directive || seen.has(directive.name)) return undefined;
    if (directive.name === name) return firstWord(directive.value);
    seen.add(directive.name);
    at = end + 1;
  }
  return undefined;
}
