/** The value side of `${v#p}`, `${v%p}`, `${v/p/r}` and `${v//p/r}`. */
import { codePoints, compilePattern, search } from "./pattern.ts";

/** `${v#p}`, or with a leading further `#` the longest prefix. */
export function trimPrefix(pattern: string, value: string): string {
  const greedy = pattern.startsWith("#");
  return cutStart(greedy ? pattern.slice(1) : pattern, value, greedy);
}

/** `${v%p}`: the same from behind, on the reversed text. */
export function trimSuffix(pattern: string, value: string): string {
  const greedy = pattern.startsWith("%");
  const reversed = reversePattern(greedy ? pattern.slice(1) : pattern);
  return reverse(cutStart(reversed, reverse(value), greedy));
}

function cutStart(pattern: string, value: string, greedy: boolean): string {
  const points = codePoints(value);
  const found = search(compilePattern(pattern), points, { from: 0, anchored: true, greedy });
  return found ? text(points.slice(found.end)) : value;
}

export function replaceFirst(pattern: string, value: string, replacement: string): string {
  const points = codePoints(value);
  const found = search(compilePattern(pattern), points, { from: 0, anchored: false, greedy: true });
  if (!found) return value;
  return text(points.slice(0, found.start)) + replacement + text(points.slice(found.end));
}

/** Replaces every match; in `replacement` `$0`, `$name` and `$$` have the meaning they have in Go's regular expressions. */
export function replaceAll(pattern: string, value: string, replacement: string): string {
  const compiled = compilePattern(pattern);
  const points = codePoints(value);
  const pieces: string[] = [];
  let copied = 0;
  for (let from = 0; from <= points.length;) {
    const found = search(compiled, points, { from, anchored: false, greedy: true });
    if (!found) break;
    pieces.push(text(points.slice(copied, found.start)));
    if (found.end > copied || found.start === 0) {
      pieces.push(fill(replacement, text(points.slice(found.start, found.end))));
    }
    copied = found.end;
    from = Math.max(from + 1, found.end);
  }
  return pieces.join("") + text(points.slice(copied));
}

const reference = /\$(?:(\$)|([\p{L}\p{Nd}_]+)|\{([\p{L}\p{Nd}_]+)\})/gu;

function fill(template: string, match: string): string {
  return template.replace(reference, (_, dollar?: string, bare?: string, braced?: string) => {
    if (dollar) return "$";
    return (bare ?? braced) === "0" ? match : "";
  });
}

/** Reversed, but an escape stays before the character it escapes. */
function reversePattern(pattern: string): string {
  const pieces = pattern.match(/\\[^]|[^]/gu) ?? [];
  return pieces.reverse().join("");
}

function reverse(value: string): string {
  return Array.from(value).reverse().join("");
}

function text(points: readonly number[]): string {
  let out = "";
  for (const point of points) out += String.fromCodePoint(point);
  return out;
}
