/** One finding: what is wrong, where, what will be printed, how to mend it. */
import type { Finding, Fix } from "../../finding/finding.ts";
import { levelOf } from "../../finding/level.ts";
import type { BuildVerdict } from "../../finding/report.ts";
import { safeText } from "../safe-text.ts";
import type { ReportSources } from "../sources.ts";
import { frame, gutterWidth, type Mark } from "./frame.ts";
import { type Palette, paintOf } from "./palette.ts";
import { patch, type PatchLine } from "./patch.ts";
import { wrap } from "./wrap.ts";

export interface Look {
  readonly colours: Palette;
  readonly width: number;
}

export function findingLines(
  finding: Finding,
  build: BuildVerdict | undefined,
  sources: ReportSources,
  look: Look,
): string[] {
  const { colours, width } = look;
  const marks = marksOf(finding, build, colours);
  const gutter = gutterWidth(marks);
  const options = { colours, width, gutter, read: sources.read, path: sources.path };
  const notes = [
    ...printed(finding, look, gutter),
    ...finding.fixes.flatMap((fix) => fixLines(fix, sources, look, gutter)),
  ];
  const bar = `${" ".repeat(gutter)} ${colours.gutter("|")}`;
  return [...headLines(finding, look), ...frame(marks, options), ...(notes.length > 0 ? [bar, ...notes] : [])];
}

/** The places and the fixes alone, for what has a head of its own. */
export function marksAndFixes(
  { related, fixes }: Pick<Finding, "related" | "fixes">,
  location: Finding["location"],
  sources: Pick<ReportSources, "read" | "path">,
  look: Look,
): string[] {
  const { colours, width } = look;
  const marks: Mark[] = [{ location, label: "", primary: true, paint: colours.error }];
  for (const place of related)
    marks.push({ location: place, label: safeText(place.message), primary: false, paint: colours.gutter });
  const gutter = gutterWidth(marks);
  return [
    ...frame(marks, { colours, width, gutter, read: sources.read, path: sources.path }),
    ...fixes.flatMap((fix) => fixLines(fix, sources, look, gutter)),
  ];
}

function headLines(finding: Finding, { colours, width }: Look): string[] {
  const level = levelOf(finding);
  const head = `${level}[${finding.cause}]`;
  const aside = finding.behind ? " (behind it)" : "";
  const lines = wrap(safeText(finding.message), width, head.length + aside.length + 2, "    ");
  const [first = "", ...rest] = lines;
  return [`${paintOf(colours, level)(head)}${colours.dim(aside)}: ${colours.bold(first)}`, ...rest.map(colours.bold)];
}

/** The place to mend, the other places, and the step that fails when it is none of them. */
function marksOf(finding: Finding, build: BuildVerdict | undefined, colours: Palette): Mark[] {
  const { location, related } = finding;
  const marks: Mark[] = [
    { location, label: failureLabel(finding, build), primary: true, paint: paintOf(colours, levelOf(finding)) },
  ];
  for (const place of related)
    marks.push({ location: place, label: safeText(place.message), primary: false, paint: colours.gutter });
  return marks;
}

function failureLabel({ location, cause, behind }: Finding, build: BuildVerdict | undefined): string {
  if (!build || behind || build.cause !== cause || build.dockerfile !== location.file) return "";
  const line = build.failingStep?.line;
  if (line === undefined || line < location.line || line > location.endLine) return "";
  return build.steps.failing === null ? "the build ends here" : `step ${build.steps.failing} fails here`;
}

function printed({ prints, behind }: Finding, { colours, width }: Look, gutter: number): string[] {
  if (prints.length === 0 || behind) return [];
  const head = `${" ".repeat(gutter)} ${colours.gutter("=")} ${colours.bold("will print")}: `;
  const indent = " ".repeat(gutter + 15);
  return prints.flatMap((text, index) => {
    const [first = "", ...rest] = wrap(safeText(text), width, indent.length, indent);
    return [`${index === 0 ? head : indent}${first}`, ...rest];
  });
}

function fixLines(
  fix: Fix,
  sources: Pick<ReportSources, "read" | "path">,
  { colours }: Look,
  gutter: number,
): string[] {
  const indent = " ".repeat(gutter + 3);
  const care = fix.safety === "unsafe" ? " (look at it first)" : "";
  const head = `${" ".repeat(gutter)} ${colours.gutter("=")} ${colours.bold("fix")}: ${safeText(fix.title)}${care}`;
  const files = [...new Set(fix.edits.map((edit) => edit.file))];
  const lines = files.flatMap((file) => patch(file, sources.path(file), sources.read(file), fix.edits));
  return [head, ...lines.map((line) => `${indent}${paintPatch(line, colours)}`.trimEnd())];
}

function paintPatch({ kind, text }: PatchLine, colours: Palette): string {
  const expanded = text.replaceAll("\t", "    ");
  if (kind === "added") return colours.added(expanded);
  if (kind === "removed") return colours.removed(expanded);
  return kind === "same" ? expanded : colours.dim(expanded);
}
