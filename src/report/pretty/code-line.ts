/** One line of source as a terminal shows it: tabs expanded, control characters visible, long lines cut around the marks. */
import { safeText } from "../safe-text.ts";
import { columnsOf } from "./width.ts";

const TAB = 4;
/** Columns kept before the first mark when a line has to be cut. */
const LEAD = 12;
/** Source characters looked at; more never fit. */
const REACH = 2000;

export interface CodeLine {
  readonly text: string;
  /** Display column, from 0, of a 1-based source column. */
  readonly at: (column: number) => number;
}

/** Lays a line out in `width` columns; `marks` are the 1-based columns that should stay visible. */
export function layOut(source: string, width: number, marks: readonly number[]): CodeLine {
  const from = Math.max(0, Math.min(source.length, ...marks.map((column) => column - 1)) - REACH);
  const cells = toCells(source.slice(from, from + 2 * REACH));
  const total = cells.starts.at(-1) ?? 0;
  const column = (wanted: number): number =>
    cells.starts[Math.max(0, Math.min(wanted - 1 - from, cells.starts.length - 1))] ?? 0;
  if (from === 0 && total <= width) return { text: cells.text, at: column };
  const first = Math.min(total, ...marks.map(column));
  const cutFrom = first + LEAD < width - 1 && from === 0 ? 0 : Math.max(0, first - LEAD);
  const lead = cutFrom > 0 || from > 0 ? "…" : "";
  const room = width - lead.length - 1;
  const body = cutColumns(cells.text, cutFrom, room);
  const more = total - cutFrom > room || source.length > from + 2 * REACH;
  const clamp = (wanted: number): number => Math.max(0, Math.min(width - 1, column(wanted) - cutFrom + lead.length));
  return { text: `${lead}${body}${more ? "…" : ""}`, at: clamp };
}

/** Text with tabs expanded, and for each UTF-16 unit (and the end) the display column it starts at. */
function toCells(source: string): { readonly text: string; readonly starts: readonly number[] } {
  const starts: number[] = [];
  let text = "";
  let at = 0;
  for (const character of source) {
    for (let unit = 0; unit < character.length; unit++) starts.push(at);
    const shown = character === "\t" ? " ".repeat(TAB - (at % TAB)) : safeText(character);
    text += shown;
    at += character === "\t" ? shown.length : columnsOf(shown);
  }
  return { text, starts: [...starts, at] };
}

function cutColumns(text: string, from: number, room: number): string {
  let out = "";
  let at = 0;
  for (const character of text) {
    const size = columnsOf(character);
    if (at >= from && at + size <= from + room) out += character;
    at += size;
  }
  return out;
}
