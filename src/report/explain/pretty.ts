/** The explanation for people: what failed, why, the lines that prove it, the place in the repository, what to do. */
import type { Evidence, ExplainedCause, Explanation } from "../../finding/explanation.ts";
import { type Look, marksAndFixes } from "../pretty/finding.ts";
import { palette, type Paint, type Palette } from "../pretty/palette.ts";
import type { PrettyOptions } from "../pretty/pretty.ts";
import { wrap } from "../pretty/wrap.ts";
import { safeText } from "../safe-text.ts";
import { verdictOf } from "./verdict.ts";

export interface ExplainSources {
  /** Name of the log. */
  readonly log: string;
  readonly read: (file: string) => string | undefined;
  readonly path: (file: string) => string;
}

export function explanationPretty(explanation: Explanation, sources: ExplainSources, options: PrettyOptions): string {
  const look: Look = { colours: palette(options.colour), width: Math.max(40, options.width) };
  const blocks: string[][] = [verdictLines(explanation, sources, look)];
  for (const cause of explanation.causes) blocks.push(causeLines(cause, sources, look));
  if (explanation.lastLines.length > 0) blocks.push(evidenceLines(explanation.lastLines, look, "its last lines"));
  for (const note of explanation.notes) blocks.push(entry("note", note, look));
  const [first] = explanation.causes;
  if (first) blocks.push([look.colours.dim(`more about a cause: slipway causes ${first.cause}`)]);
  return blocks.map((lines) => `${lines.join("\n")}\n`).join("\n");
}

function verdictLines(explanation: Explanation, { log }: ExplainSources, look: Look): string[] {
  const { colours } = look;
  const { failingStep, outcome } = explanation;
  const paint: Paint = outcome === "succeeded" ? colours.good : outcome === "failed" ? colours.error : colours.warning;
  const lines = [`${colours.bold(safeText(log))}: ${paint(verdictOf(explanation))}`];
  if (!failingStep) return lines;
  const name = failingStep.name === "" ? (failingStep.instruction ?? "") : failingStep.name;
  const place =
    failingStep.dockerfileLine === null ? "" : `${failingStep.dockerfile ?? "line"}:${failingStep.dockerfileLine}`;
  const code = failingStep.exitCode === null ? "" : `exit code ${failingStep.exitCode}`;
  const aside = [place, code].filter((part) => part !== "").join(", ");
  return [...lines, ...entry("step", `${name}${aside === "" ? "" : ` (${aside})`}`, look)];
}

function causeLines(cause: ExplainedCause, { read, path }: ExplainSources, look: Look): string[] {
  const { colours } = look;
  const about = cause.about === null ? "" : ` of ${safeText(cause.about)}`;
  const head = `${cause.confidence === "certain" ? "cause" : cause.confidence}[${cause.cause}]${about}`;
  const paint =
    cause.confidence === "possible" ? colours.note : cause.confidence === "likely" ? colours.warning : colours.error;
  const [first = "", ...rest] = wrap(safeText(cause.message), look.width, head.length + 2, "    ");
  const lines = [`${paint(head)}: ${colours.bold(first)}`, ...rest.map(colours.bold)];
  lines.push(...evidenceLines(cause.evidence, look, "the log says"));
  if (cause.location) {
    const sources = { read, path };
    lines.push(...marksAndFixes(cause, cause.location, sources, look));
  }
  for (const text of cause.advice) lines.push(...entry("try", text, look));
  if (cause.decide !== null) lines.push(...entry("decide", cause.decide, look));
  if (cause.fault === "outside")
    lines.push(...entry("fault", "outside of the repository: the same files may build elsewhere or later", look));
  return lines;
}

function evidenceLines(evidence: readonly Evidence[], { colours, width }: Look, title: string): string[] {
  const gutter = Math.max(...evidence.map(({ line }) => String(line).length), 1);
  const lines = evidence.map(({ line, text }) => {
    const shown = safeText(text.replaceAll("\t", "    "));
    const cut = shown.length > 2 * width ? `${shown.slice(0, 2 * width - 1)}…` : shown;
    return `${colours.gutter(`${line === 0 ? "" : line}`.padStart(gutter + 2))} ${colours.gutter("|")} ${cut}`;
  });
  return evidence.length === 0 ? [] : [`${" ".repeat(2)}${colours.dim(`${title}:`)}`, ...lines];
}

function entry(head: string, text: string, { colours, width }: { colours: Palette; width: number }): string[] {
  const [first = "", ...rest] = wrap(safeText(text), width, head.length + 6, " ".repeat(head.length + 6));
  return [`  ${colours.gutter("=")} ${colours.bold(head)}: ${first}`, ...rest];
}
