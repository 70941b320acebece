/** A code frame: the places of one finding, file by file, each line with what is to be seen in it. */
import { type Location, Source } from "../../text/source.ts";
import { safeText } from "../safe-text.ts";
import { layOut } from "./code-line.ts";
import type { Paint, Palette } from "./palette.ts";
import { type Underline, underlineRows } from "./underline.ts";

export interface Mark {
  readonly location: Location;
  readonly label: string;
  readonly primary: boolean;
  readonly paint: Paint;
}

export interface FrameOptions {
  readonly colours: Palette;
  readonly width: number;
  /** Width of the line numbers. */
  readonly gutter: number;
  readonly read: (file: string) => string | undefined;
  readonly path: (file: string) => string;
}

/** Lines of a mark over many lines that are shown at its beginning. */
const HEAD_LINES = 3;

/** Width of the line numbers that these places need. */
export function gutterWidth(marks: readonly Mark[]): number {
  return String(Math.max(1, ...marks.map((mark) => mark.location.endLine))).length;
}

export function frame(marks: readonly Mark[], options: FrameOptions): string[] {
  const files = [...new Set(marks.map((mark) => mark.location.file))];
  return files.flatMap((file, index) => {
    const own = marks.filter((mark) => mark.location.file === file);
    return index === 0 ? fileFrame(file, own, "-->", options) : [bar(options), ...fileFrame(file, own, ":::", options)];
  });
}

function fileFrame(file: string, marks: readonly Mark[], arrow: string, options: FrameOptions): string[] {
  const { colours, gutter } = options;
  const at = (marks.find((mark) => mark.primary) ?? marks[0])?.location;
  if (!at) return [];
  const head = `${" ".repeat(gutter)}${colours.gutter(arrow)} ${safeText(options.path(file))}:${at.line}:${at.column}`;
  const text = options.read(file);
  if (text === undefined)
    return [
      head,
      ...marks.filter((mark) => mark.label !== "").map((mark) => `${bar(options)} ${mark.paint(mark.label)}`),
    ];
  return [head, bar(options), ...codeRows(new Source(file, text), marks, options)];
}

function bar({ gutter, colours }: FrameOptions): string {
  return `${" ".repeat(gutter)} ${colours.gutter("|")}`;
}

function codeRows(source: Source, marks: readonly Mark[], options: FrameOptions): string[] {
  const rows: string[] = [];
  const wide = marks.find((mark) => mark.location.endLine > mark.location.line);
  let before = 0;
  for (const line of shownLines(source, marks, wide)) {
    if (before > 0 && line > before + 1) rows.push(options.colours.gutter("..."));
    rows.push(...lineRows(source, line, marks, wide, options));
    before = line;
  }
  return rows;
}

/** Lines to show: where marks begin and end, and a single line between two of them. */
function shownLines(source: Source, marks: readonly Mark[], wide: Mark | undefined): number[] {
  const wanted = new Set<number>();
  for (const mark of marks) {
    const { line, endLine } = mark.location;
    wanted.add(line);
    if (mark !== wide) continue;
    for (let at = line; at < line + HEAD_LINES && at <= endLine; at++) wanted.add(at);
    wanted.add(endLine);
  }
  const bridges = [...wanted].filter((line) => wanted.has(line + 2)).map((line) => line + 1);
  const lines = [...new Set([...wanted, ...bridges])];
  return lines.filter((line) => line >= 1 && line <= source.lineCount).sort((a, b) => a - b);
}

function lineRows(
  source: Source,
  line: number,
  marks: readonly Mark[],
  wide: Mark | undefined,
  options: FrameOptions,
): string[] {
  const { colours, gutter } = options;
  const text = source.line(line);
  const here = marks.filter((mark) => mark !== wide && mark.location.line === line);
  const margin = wide ? 2 : 0;
  const columns = here.flatMap((mark) => [mark.location.column]);
  const laid = layOut(text, Math.max(20, options.width - gutter - 3 - margin), columns);
  const number = colours.gutter(`${String(line).padStart(gutter)} |`);
  const rows = [`${number} ${wide ? wideMargin(wide, line) : ""}${laid.text}`.trimEnd()];
  const inside =
    wide && line >= wide.location.line && line < wide.location.endLine ? `${wide.paint("|")} ` : " ".repeat(margin);
  if (here.length > 0) {
    const underlines = here.map((mark) => underlineOf(mark, source, line, laid.at));
    for (const row of underlineRows(underlines)) rows.push(`${bar(options)} ${inside}${row}`.trimEnd());
  }
  if (wide && line === wide.location.endLine) {
    const end = Math.max(1, laid.at(wide.location.endColumn));
    const sign = wide.primary ? "^" : "-";
    rows.push(`${bar(options)} ${wide.paint(`|${"_".repeat(end)}${sign} ${wide.label}`.trimEnd())}`);
  }
  return rows;
}

function underlineOf(mark: Mark, source: Source, line: number, at: (column: number) => number): Underline {
  const { location, label, primary, paint } = mark;
  const start = at(location.column);
  const endColumn = location.endLine > line ? source.line(line).length + 1 : location.endColumn;
  return { start, end: Math.max(start + 1, at(endColumn)), sign: primary ? "^" : "-", label, paint };
}

function wideMargin({ location, paint }: Mark, line: number): string {
  if (line === location.line) return `${paint("/")} `;
  return line > location.line && line <= location.endLine ? `${paint("|")} ` : "  ";
}
