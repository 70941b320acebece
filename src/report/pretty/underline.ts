/** The rows under a line of code: `^^^` and `---` with their labels. */
import type { Paint } from "./palette.ts";

export interface Underline {
  /** Display columns, from 0; `end` is exclusive. */
  readonly start: number;
  readonly end: number;
  readonly sign: "^" | "-";
  readonly label: string;
  readonly paint: Paint;
}

/** The rightmost label stands beside its mark, the others hang below, rightmost first. */
export function underlineRows(marks: readonly Underline[]): string[] {
  const ordered = [...marks].sort((a, b) => a.start - b.start || b.end - a.end);
  const last = ordered.findLast(
    (mark) => mark.label !== "" && !ordered.some((other) => other !== mark && other.end > mark.end),
  );
  const rows = [signRow(ordered) + (last ? ` ${last.paint(last.label)}` : "")];
  const hanging = ordered.filter((mark) => mark !== last && mark.label !== "");
  if (hanging.length > 0) rows.push(barRow(hanging));
  for (let at = hanging.length - 1; at >= 0; at--) {
    const mark = hanging[at];
    if (!mark) continue;
    const left = barRow(hanging.slice(0, at).filter((other) => other.start < mark.start));
    rows.push(
      left + " ".repeat(Math.max(0, mark.start - endOf(hanging.slice(0, at), mark.start))) + mark.paint(mark.label),
    );
  }
  return rows;
}

function signRow(marks: readonly Underline[]): string {
  let row = "";
  const width = Math.max(0, ...marks.map((mark) => Math.max(mark.end, mark.start + 1)));
  let run = "";
  let paint: Paint | undefined;
  for (let at = 0; at <= width; at++) {
    const mark = topMark(marks, at);
    if (mark?.paint !== paint || at === width) {
      row += paint ? paint(run) : run;
      run = "";
      paint = mark?.paint;
    }
    run += at === width ? "" : (mark?.sign ?? " ");
  }
  return row;
}

/** The mark seen at a column: a primary one over the others. */
function topMark(marks: readonly Underline[], at: number): Underline | undefined {
  const here = marks.filter((mark) => at >= mark.start && at < Math.max(mark.end, mark.start + 1));
  return here.find((mark) => mark.sign === "^") ?? here[0];
}

function barRow(marks: readonly Underline[]): string {
  let row = "";
  let at = 0;
  for (const mark of marks) {
    if (mark.start < at) continue;
    row += " ".repeat(mark.start - at) + mark.paint("|");
    at = mark.start + 1;
  }
  return row;
}

/** Column after the last bar of those that stand left of `before`. */
function endOf(marks: readonly Underline[], before: number): number {
  let end = 0;
  for (const mark of marks) if (mark.start < before) end = Math.max(end, mark.start + 1);
  return end;
}
