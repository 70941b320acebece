/**
 * A quick walk over Go source that only tells code from comments and literals.
 */

export type PieceKind = "comment" | "string" | "raw" | "rune";

export interface Piece {
  readonly kind: PieceKind;
  readonly start: number;
  readonly end: number;
}

const opener = /["'`]|\/[/*]/g;

function closeQuoted(text: string, start: number, mark: string): number {
  for (let at = start + 1; at < text.length; at++) {
    const char = text[at];
    if (char === "\n") return at;
    if (char === mark) return at + 1;
    // Only these two can hide a quote or another backslash; any other escape ends before one.
    if (char === "\\" && (text[at + 1] === mark || text[at + 1] === "\\")) at++;
  }
  return text.length;
}

function closeAt(text: string, from: number, close: string, keep: number): number {
  const end = text.indexOf(close, from);
  return end === -1 ? text.length : end + keep;
}

/** The comments and literals of `text` from `start` on, in order. */
export function* skim(text: string, start = 0): Generator<Piece> {
  opener.lastIndex = start;
  for (let found = opener.exec(text); found; found = opener.exec(text)) {
    const at = found.index;
    const mark = found[0];
    let piece: Piece;
    if (mark === "//") piece = { kind: "comment", start: at, end: closeAt(text, at, "\n", 0) };
    else if (mark === "/*") piece = { kind: "comment", start: at, end: closeAt(text, at + 2, "*/", 2) };
    else if (mark === "`") piece = { kind: "raw", start: at, end: closeAt(text, at + 1, "`", 1) };
    else piece = { kind: mark === "'" ? "rune" : "string", start: at, end: closeQuoted(text, at, mark) };
    yield piece;
    opener.lastIndex = piece.end;
  }
}
