/** The report for people: one verdict line per build, the findings with their code, and a summary. */
import { amountOf } from "../../text/amount.ts";
import type { Finding } from "../../finding/finding.ts";
import { levelOf } from "../../finding/level.ts";
import type { BuildVerdict, CheckReport } from "../../finding/report.ts";
import { safeText } from "../safe-text.ts";
import type { ReportSources } from "../sources.ts";
import { buildTitle, restOfUnknown, verdictText } from "../verdict-text.ts";
import { findingLines, type Look } from "./finding.ts";
import { palette, type Paint, type Palette } from "./palette.ts";
import { wrap } from "./wrap.ts";

export interface PrettyOptions {
  readonly colour: boolean;
  /** Columns of the terminal. */
  readonly width: number;
}

/** Reasons listed per build; the rest is counted. */
const MAX_UNKNOWN = 8;

export function renderPretty(report: CheckReport, sources: ReportSources, options: PrettyOptions): string {
  const look: Look = { colours: palette(options.colour), width: Math.max(40, options.width) };
  const blocks: string[][] = [];
  for (const note of report.notes) blocks.push(marked(look.colours.note("note"), note, look, "note".length));
  for (const [index, build] of report.builds.entries()) {
    const own = report.findings.filter((finding) => finding.build === index);
    blocks.push(verdictLines(build, own, sources, look));
    for (const finding of own) blocks.push(findingLines(finding, build, sources, look));
    const open = openLines(build, sources, look);
    if (open.length > 0) blocks.push(open);
  }
  for (const finding of report.findings)
    if (finding.build === null) blocks.push(findingLines(finding, undefined, sources, look));
  blocks.push(summary(report, look.colours));
  return blocks.map((lines) => `${lines.join("\n")}\n`).join("\n");
}

function marked(head: string, text: string, { width }: Look, size: number): string[] {
  const [first = "", ...rest] = wrap(safeText(text), width, size + 2, "    ");
  return [`${head}: ${first}`, ...rest];
}

function verdictLines(build: BuildVerdict, findings: readonly Finding[], sources: ReportSources, look: Look): string[] {
  const title = safeText(buildTitle(build, sources.path));
  const [first = "", ...rest] = wrap(safeText(verdictText(build, findings)), look.width, title.length + 2, "    ");
  const paint = verdictPaint(build, look.colours);
  return [`${look.colours.bold(title)}: ${paint(first)}`, ...rest.map(paint)];
}

function verdictPaint(build: BuildVerdict, colours: Palette): Paint {
  if (build.outcome === "fails" || build.start === "fails") return colours.error;
  return build.outcome === "unknown" || build.start === "unknown" ? colours.warning : colours.good;
}

/** Where the build comes from, what was assumed, and what could not be told beside what the verdict says. */
function openLines(build: BuildVerdict, sources: ReportSources, look: Look): string[] {
  const lines: string[] = [];
  if (build.askedBy && build.service === null)
    lines.push(look.colours.dim(safeText(`ordered by ${sources.path(build.askedBy.file)}:${build.askedBy.line}`)));
  for (const text of build.assumptions)
    lines.push(...marked(look.colours.dim("assumed"), text, look, "assumed".length));
  const rest = restOfUnknown(build);
  for (const { line, reason } of rest.slice(0, MAX_UNKNOWN)) {
    lines.push(
      ...marked(
        look.colours.dim("could not tell"),
        line > 0 ? `${reason} (line ${line})` : reason,
        look,
        "could not tell".length,
      ),
    );
  }
  if (rest.length > MAX_UNKNOWN)
    lines.push(
      look.colours.dim(`and ${rest.length - MAX_UNKNOWN} more that could not be told (--format json lists them)`),
    );
  return lines;
}

function summary({ builds, findings }: CheckReport, colours: Palette): string[] {
  if (builds.length === 0) return [colours.bold("nothing was judged")];
  const failing = builds.filter((build) => build.outcome === "fails").length;
  const stopping = builds.filter((build) => build.outcome !== "fails" && build.start === "fails").length;
  const open = builds.filter(
    (build) => build.outcome === "unknown" || (build.outcome === "builds" && build.start === "unknown"),
  );
  const unknown = open.filter((build) => build.start !== "fails").length;
  const fine = builds.length - failing - stopping - unknown;
  const parts = [`${amountOf(builds.length, "build")} checked`];
  if (failing > 0) parts.push(`${failing} will fail`);
  if (stopping > 0) parts.push(`${stopping} will not start`);
  if (unknown > 0) parts.push(`${unknown} could not be told in full`);
  if (fine > 0) parts.push(fine === builds.length ? "nothing wrong found" : `${fine} without a failure`);
  const slugs = [...new Set(findings.map((finding) => finding.cause))];
  const levels = findings.map(levelOf);
  const errors = levels.filter((level) => level === "error").length;
  const warnings = levels.filter((level) => level === "warning").length;
  const line = `${parts.join(", ")}${findings.length > 0 ? `; ${amountOf(errors, "error")}, ${amountOf(warnings, "warning")}` : ""}`;
  const more = slugs.length === 0 ? [] : [colours.dim(`more about a cause: slipway causes ${slugs[0]}`)];
  return [colours.bold(line), ...more];
}
