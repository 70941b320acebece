/**
 * Whether Go's `filepath.Match(pattern, ".")` reports an error, which is all the engine asks of a pattern's syntax. The
 * function stops at the first part that does not match, so that a mistake behind it is never found: `[` is an error,
 * `x*[` is none.
 * @see https://pkg.go.dev/path/filepath#Match
 */
export function isAccepted(pattern: string): boolean {
  let name = ".";
  for (let at = 0; at < pattern.length;) {
    const start = at;
    while (pattern[at] === "*") at++;
    const star = at > start;
    const end = chunkEnd(pattern, at);
    if (star && end === at) return true;
    const chunk = pattern.slice(at, end);
    const last = end === pattern.length;
    const rest = matchChunk(chunk, name);
    if (rest === "bad") return false;
    if (rest !== undefined && (rest.rest === "" || !last)) {
      name = rest.rest;
    } else {
      if (!star || name === "") return true;
      const later = matchChunk(chunk, "");
      if (later === "bad") return false;
      if (later === undefined) return true;
      name = "";
    }
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

type Match = { readonly rest: string } | "bad" | undefined;

/** `name` is `.` or empty. The chunk is read to its end even when it has failed. */
function matchChunk(chunk: string, name: string): Match {
  let rest = name;
  let failed = false;
  for (let at = 0; at < chunk.length; at++) {
    failed ||= rest === "";
    rest = "";
    if (chunk[at] === "[") {
      const found = readClass(chunk, at + 1);
      if (!found) return "bad";
      failed ||= !found.hasDot;
      at = found.end;
    } else if (chunk[at] !== "?") {
      if (chunk[at] === "\\") at++;
      if (at === chunk.length) return "bad";
      failed ||= chunk[at] !== ".";
    }
  }
  return failed ? undefined : { rest };
}

/** A class up to its `]`. It needs an element, and none may begin with `-` or `]`. */
function readClass(chunk: string, from: number): { end: number; hasDot: boolean } | undefined {
  const negated = chunk[from] === "^";
  let at = negated ? from + 1 : from;
  let hasDot = false;
  for (let elements = 0; elements === 0 || chunk[at] !== "]"; elements++) {
    const low = readElement(chunk, at);
    if (!low) return undefined;
    const high = chunk[low.end] === "-" ? readElement(chunk, low.end + 1) : low;
    if (!high) return undefined;
    hasDot ||= low.point <= dot && dot <= high.point;
    at = high.end;
  }
  return { end: at, hasDot: hasDot !== negated };
}

const dot = 0x2e;

/** One character of a class; something must follow it. */
function readElement(chunk: string, from: number): { point: number; end: number } | undefined {
  if (chunk[from] === "-" || chunk[from] === "]") return undefined;
  const at = chunk[from] === "\\" ? from + 1 : from;
  const point = chunk.codePointAt(at);
  if (point === undefined) return undefined;
  const end = at + (point > 0xffff ? 2 : 1);
  return end < chunk.length ? { point, end } : undefined;
}
