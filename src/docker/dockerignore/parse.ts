/**
 * .dockerignore: one pattern a line, later lines win. `#` is a comment only in the first column; blanks around a pattern
 * are dropped; `!` takes back what earlier lines have dropped. Patterns are cleaned as paths, so that `/d`, `d/` and
 * `./d` are the same, and all start at the root of the context.
 *
 * What surprises: whether a path is sent is decided while the tree is walked, not path by path (`matcher.ts`); a kept file
 * brings its ignored directories back; a pattern that is wrong ends the build.
 * @see https://docs.docker.com/build/concepts/context/#dockerignore-files
 */
import type { Span } from "../../text/source.ts";
import { LineReader } from "../dockerfile/lines.ts";
import { skipSpace, trimEnd, trimSpace } from "../go-text.ts";
import { cleanPath } from "../clean-path.ts";
import { isAccepted } from "./syntax.ts";

export interface IgnorePattern {
  /** Cleaned, without the `!`. */
  readonly text: string;
  /** Begins with `!`. */
  readonly negated: boolean;
  readonly line: number;
  /** The pattern as written, `!` included. */
  readonly span: Span;
}

/** What ends the build; the engine reports the first. */
export interface IgnoreError {
  readonly message: string;
  readonly span: Span;
  readonly line: number;
}

export interface IgnoreFile {
  readonly patterns: readonly IgnorePattern[];
  readonly errors: readonly IgnoreError[];
}

export function parseIgnore(text: string): IgnoreFile {
  const patterns: IgnorePattern[] = [];
  const errors: IgnoreError[] = [];
  const lines = new LineReader(text);
  for (let line = lines.next(); line; line = lines.next()) {
    if (text[line.start] === "#") continue;
    const end = trimEnd(text, line.start, line.end);
    const start = skipSpace(text, line.start, end);
    if (start === end) continue;
    const place = { span: { start, end }, line: line.number };
    const cleaned = cleanTwice(text.slice(start, end));
    const negated = cleaned.startsWith("!");
    const pattern = negated ? cleaned.slice(1) : cleaned;
    if (cleaned === "!") errors.push({ message: 'illegal exclusion pattern: "!"', ...place });
    else if (!isAccepted(pattern)) errors.push({ message: "syntax error in pattern", ...place });
    else patterns.push({ text: pattern, negated, ...place });
  }
  if (lines.tooLong) errors.unshift(tooLong(text, lines.number + 1));
  return { patterns, errors };
}

/** The reader of the file cleans what follows the `!`, the matcher then cleans the whole, `!` included. */
function cleanTwice(written: string): string {
  const negated = written.startsWith("!");
  const pattern = negated ? trimSpace(written.slice(1)) : written;
  const path = pattern === "" ? "" : cleanPath(pattern);
  const relative = path.length > 1 && path.startsWith("/") ? path.slice(1) : path;
  return cleanPath(trimSpace((negated ? "!" : "") + relative));
}

function tooLong(text: string, line: number): IgnoreError {
  let start = 0;
  for (let before = 1; before < line; before++) start = text.indexOf("\n", start) + 1;
  return { message: "bufio.Scanner: token too long", span: { start, end: text.length }, line };
}
