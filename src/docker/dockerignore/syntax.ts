/**
 * Whether Go's `filepath.Match` takes a pattern. Between stars a pattern is made of characters, escapes, `?` and classes;
 * a class needs an element before its `]`, and neither `-` nor `]` can stand unescaped at the start of one.
 * @see https://pkg.go.dev/path/filepath#Match
 */
export function isGlob(pattern: string): boolean {
  for (let at = 0; at < pattern.length;) {
    while (pattern[at] === "*") at++;
    const end = chunkEnd(pattern, at);
    if (!isChunk(pattern.slice(at, end))) return false;
    at = end;
  }
  return true;
}

/** The next star outside brackets. A `[` inside brackets and a `]` outside count as brackets too. */
function chunkEnd(pattern: string, from: number): number {
  let bracket = false;
  for (let at = from; at < pattern.length; at++) {
    const character = pattern[at];
    if (character === "\\") at++;
    else if (character === "[") bracket = true;
    else if (character === "]") bracket = false;
    else if (character === "*" && !bracket) return at;
  }
  return pattern.length;
}

function isChunk(chunk: string): boolean {
  for (let at = 0; at < chunk.length; at++) {
    if (chunk[at] === "\\") at++;
    if (at === chunk.length) return false;
    if (chunk[at] !== "[" || chunk[at - 1] === "\\") continue;
    const end = classEnd(chunk, at + 1);
    if (end === undefined) return false;
    at = end;
  }
  return true;
}

/** Index of the `]` that ends a class. */
function classEnd(chunk: string, from: number): number | undefined {
  let at = chunk[from] === "^" ? from + 1 : from;
  for (let elements = 0; elements === 0 || chunk[at] !== "]"; elements++) {
    const low = elementEnd(chunk, at);
    if (low === undefined) return undefined;
    const high = chunk[low] === "-" ? elementEnd(chunk, low + 1) : low;
    if (high === undefined) return undefined;
    at = high;
  }
  return at;
}

/** End of one character of a class; something must follow it. */
function elementEnd(chunk: string, from: number): number | undefined {
  if (chunk[from] === "-" || chunk[from] === "]") return undefined;
  const at = chunk[from] === "\\" ? from + 1 : from;
  const point = chunk.codePointAt(at);
  if (point === undefined) return undefined;
  const end = at + (point > 0xffff ? 2 : 1);
  return end < chunk.length ? end : undefined;
}
