/**
 * The patterns of `${v#p}`, `${v%p}` and `${v/p/r}`: only `*` and `?`, no brackets; neither crosses a line end. Matching
 * simulates all possibilities at once, so that time is bounded by text × pattern whatever they are.
 */

/** A code point, or one of the two wildcards. */
type Token = number | "*" | "?";

export type Pattern = readonly Token[];

export class PatternError extends Error {}

/** Steps (text × pattern) above which a match is not tried. */
const budget = 20_000_000;

export class TooCostly extends Error {}

const newline = 0x0a;

export function codePoints(text: string): number[] {
  return Array.from(text, (one) => one.codePointAt(0) ?? 0);
}

/** Reads a pattern; throws PatternError with the engine's words for an escape it does not know. */
export function compilePattern(text: string): Pattern {
  const tokens: Token[] = [];
  const points = codePoints(text.startsWith("\ufeff") ? text.slice(1) : text);
  for (let at = 0; at < points.length; at++) {
    const point = points[at] ?? 0;
    if (point === 0x2a || point === 0x3f) {
      tokens.push(point === 0x2a ? "*" : "?");
    } else if (point === 0x5c) {
      const next = points[at + 1];
      if (next === 0x7d || next === 0x2f) continue;
      if (next !== 0x2a && next !== 0x3f && next !== 0x5c) {
        const shown = next === undefined ? "\ufffd" : String.fromCodePoint(next);
        throw new PatternError(`invalid pattern (${text}) in substitution: invalid escape '\\${shown}'`);
      }
      tokens.push(next);
      at++;
    } else {
      tokens.push(point);
    }
  }
  return tokens;
}

interface Found {
  readonly start: number;
  readonly end: number;
}

interface Search {
  readonly from: number;
  /** Only a match that begins at `from` counts. */
  readonly anchored: boolean;
  /** Take the longest of the matches with the leftmost start, else the shortest. */
  readonly greedy: boolean;
}

/** The leftmost match. `starts[i]` is the least start of a match in progress that has consumed `i` tokens. */
export function search(pattern: Pattern, text: readonly number[], how: Search): Found | undefined {
  if ((text.length - how.from + 1) * (pattern.length + 1) > budget) throw new TooCostly();
  let starts = new Int32Array(pattern.length + 1).fill(-1);
  let best: Found | undefined;
  for (let at = how.from; at <= text.length; at++) {
    if (!best && (!how.anchored || at === how.from) && starts[0] === -1) starts[0] = at;
    skipStars(pattern, starts);
    const accepted = starts[pattern.length] ?? -1;
    if (accepted !== -1 && (!best || accepted <= best.start)) best = { start: accepted, end: at };
    if (best && !how.greedy) return best;
    const point = text[at];
    if (point === undefined) break;
    const next = step(pattern, starts, point, best);
    if (!next && (best || how.anchored)) break;
    starts = next ?? new Int32Array(pattern.length + 1).fill(-1);
  }
  return best;
}

function skipStars(pattern: Pattern, starts: Int32Array): void {
  for (const [index, token] of pattern.entries()) {
    const here = starts[index] ?? -1;
    if (token === "*" && here !== -1) starts[index + 1] = earlier(starts[index + 1] ?? -1, here);
  }
}

/** The states after one more character, or undefined when none is left. */
function step(
  pattern: Pattern,
  starts: Int32Array,
  point: number,
  best: Found | undefined,
): Int32Array<ArrayBuffer> | undefined {
  const next = new Int32Array(pattern.length + 1).fill(-1);
  let alive = false;
  for (const [index, token] of pattern.entries()) {
    const here = starts[index] ?? -1;
    if (here === -1 || (best && here > best.start)) continue;
    const target = token === "*" ? index : index + 1;
    if (typeof token === "number" ? token !== point : point === newline) continue;
    next[target] = earlier(next[target] ?? -1, here);
    alive = true;
  }
  return alive ? next : undefined;
}

function earlier(a: number, b: number): number {
  return a === -1 ? b : Math.min(a, b);
}
