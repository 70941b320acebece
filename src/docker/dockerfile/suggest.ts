/** The engine's ` (did you mean X?)`: the nearest option by edit distance, if that is below 3. */
import { goLower, goUpper } from "../go-text.ts";

/** Appends the suggestion to a message; options are compared in lower case, and the answer takes the case of `text`. */
export function withSuggestion(message: string, text: string, options: readonly string[]): string {
  const match = nearest(goLower(text), options.map(goLower));
  return match === undefined ? message : `${message} (did you mean ${likeCase(match, text)}?)`;
}

/** The same with case respected. */
export function withExactSuggestion(message: string, text: string, options: readonly string[]): string {
  const match = nearest(text, options);
  return match === undefined ? message : `${message} (did you mean ${match}?)`;
}

function nearest(text: string, options: readonly string[]): string | undefined {
  let best = 3;
  let match: string | undefined;
  for (const option of options) {
    if (option === text) return undefined;
    if (Math.abs(option.length - text.length) > 4) continue;
    const distance = editDistance(text, option);
    if (distance >= best) continue;
    best = distance;
    match = option;
  }
  return match === "" ? undefined : match;
}

/** Levenshtein distance in code points. */
function editDistance(left: string, right: string): number {
  const columns = Array.from(right);
  let row = Array.from({ length: columns.length + 1 }, (_, index) => index);
  let line = 0;
  for (const character of left) {
    line++;
    const next = [line];
    for (const [index, other] of columns.entries()) {
      const replaced = (row[index] ?? 0) + (character === other ? 0 : 1);
      next.push(Math.min(replaced, (row[index + 1] ?? 0) + 1, (next[index] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}

function likeCase(match: string, original: string): string {
  if (original === goLower(original)) return goLower(match);
  return original === goUpper(original) ? goUpper(match) : match;
}
