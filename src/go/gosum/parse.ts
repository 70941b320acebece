/**
 * go.sum: `path version hash` and `path version/go.mod hash`, one per line, in any order. A key may have several hashes;
 * only `h1:` ones count. Lines that hold the hash of an empty go.mod come from an old bug and are dropped.
 * Every command but `go mod tidy` stops at the first line that has not exactly three fields.
 * @see https://go.dev/ref/mod#go-sum-files
 */
import { fields } from "../../text/go-space.ts";
import type { Source, Span } from "../../text/source.ts";

export interface GoSumEntry {
  readonly hashes: readonly string[];
  /** Of the first line with this key. */
  readonly line: number;
  readonly span: Span;
}

export interface GoSumError {
  /** Without `file:line: `. */
  readonly message: string;
  readonly line: number;
  readonly span: Span;
}

export interface GoSum {
  readonly source: Source;
  /** By `path version` and `path version/go.mod`. */
  readonly entries: ReadonlyMap<string, GoSumEntry>;
  readonly errors: readonly GoSumError[];
}

const emptyGoMod = "h1:G7mAYYxgmS0lVkHyy2hEOLQCFB0DlQFTMLWggykrydY=";

/** Reads go.sum. Never throws; malformed lines are in `errors`. */
export function parseGoSum(source: Source): GoSum {
  const { text } = source;
  const entries = new Map<string, { hashes: string[]; line: number; span: Span }>();
  const errors: GoSumError[] = [];
  let line = 0;
  for (let start = 0, end = 0; start < text.length; start = end + 1) {
    line++;
    const newline = text.indexOf("\n", start);
    end = newline === -1 ? text.length : newline;
    const words = fields(text.slice(start, end));
    if (words.length === 0) continue;
    const [path = "", version = "", hash = ""] = words;
    const span = { start, end: text[end - 1] === "\r" ? end - 1 : end };
    if (words.length !== 3) {
      errors.push({ message: `wrong number of fields ${words.length}`, line, span });
      continue;
    }
    if (hash === emptyGoMod) continue;
    const key = `${path} ${version}`;
    const known = entries.get(key);
    if (known) known.hashes.push(hash);
    else entries.set(key, { hashes: [hash], line, span });
  }
  return { source, entries, errors };
}

/** What the go command prints for the first malformed line. */
export function goSumErrorText(error: GoSumError, file: string): string {
  return `malformed go.sum:\n${file}:${error.line}: ${error.message}`;
}

/** Does go.sum vouch for the module's content, or with `/go.mod` behind the version, for its go.mod? */
export function hasSum(sum: GoSum, path: string, version: string): boolean {
  return sum.entries.get(`${path} ${version}`)?.hashes.some((hash) => hash.startsWith("h1:")) ?? false;
}
