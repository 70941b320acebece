/** Matching the items of a Go expression against a path, in time linear in path × items. */
import { type Item, readRegexp } from "./go-regexp.ts";

/** Undefined when Go can't compile the expression. */
export function compileRegexp(expression: string): ((path: string) => boolean) | undefined {
  const items = readRegexp(expression);
  if (!items) return undefined;
  const wide = items.filter((item) => item.kind === "many" || item.kind === "directories");
  if (wide.length > 2) return simulated(items);
  const native = new RegExp(items.map(source).join(""), "u");
  return (path) => native.test(path);
}

/** With few repetitions the platform's matcher can't get lost. */
function source({ source, kind }: Item): string {
  if (kind === "directories") return "(?:[^\\n]*\\/)?";
  return kind === "many" ? `${source}*` : source;
}

/** All possible places in the expression at once. */
function simulated(items: readonly Item[]): (path: string) => boolean {
  const tests = items.map(({ source }) => new RegExp(`^(?:${source})$`, "u"));
  return (path) => {
    const points = Array.from(path);
    let places = new Set<number>([0]);
    for (let at = 0; at <= points.length; at++) {
      places = closure(items, places, points, at);
      if (places.has(items.length)) return true;
      const point = points[at];
      if (point === undefined) break;
      const next = new Set<number>();
      for (const place of places) advance(items, tests, { place, point, next });
      places = next;
    }
    return false;
  };
}

/**
 * Adds the places that are reached without a character. Inside `(.*\/)?` at index `i` the place is `i + 0.5`.
 */
function closure(items: readonly Item[], places: Set<number>, points: readonly string[], at: number): Set<number> {
  for (const place of places) {
    const item = items[place];
    if (!item) continue;
    if (item.kind === "directories") places.add(place + 0.5);
    const holds = item.kind === "assertion" ? asserted(item.source, points, at) : item.kind !== "one";
    if (holds) places.add(place + 1);
  }
  return places;
}

function asserted(source: string, points: readonly string[], at: number): boolean {
  if (source === "^") return at === 0;
  if (source === "$") return at === points.length;
  const boundary = isWord(points[at - 1]) !== isWord(points[at]);
  return source === "\\b" ? boundary : !boundary;
}

function isWord(character: string | undefined): boolean {
  return character !== undefined && /^\w$/.test(character);
}

interface Step {
  readonly place: number;
  readonly point: string;
  readonly next: Set<number>;
}

function advance(items: readonly Item[], tests: readonly RegExp[], { place, point, next }: Step): void {
  if (!Number.isInteger(place)) {
    if (point !== "\n") next.add(place);
    if (point === "/") next.add(place + 0.5);
    return;
  }
  const item = items[place];
  if (!item || item.kind === "assertion" || item.kind === "directories" || !tests[place]?.test(point)) return;
  next.add(item.kind === "many" ? place : place + 1);
}
