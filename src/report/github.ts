/**
 * Workflow commands: GitHub shows them as annotations of the changed files.
 * @see https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands
 */
import type { Finding, Severity } from "../finding/finding.ts";
import { levelOf } from "../finding/level.ts";
import type { CheckReport } from "../finding/report.ts";
import { safeText } from "./safe-text.ts";
import type { ReportSources } from "./sources.ts";
import { buildTitle, verdictText } from "./verdict-text.ts";

const COMMANDS = { error: "error", warning: "warning", note: "notice" } as const satisfies Record<Severity, string>;

export function renderGithub(report: CheckReport, sources: ReportSources): string {
  const lines: string[] = [];
  for (const note of report.notes) lines.push(`::notice::${data(note)}`);
  for (const [index, build] of report.builds.entries()) {
    const own = report.findings.filter((finding) => finding.build === index);
    // A space in front: a file may be called like a workflow command.
    lines.push(` ${safeText(`${buildTitle(build, sources.path)}: ${verdictText(build, own)}`)}`);
  }
  for (const finding of report.findings) lines.push(annotation(finding, sources));
  return lines.map((line) => `${line}\n`).join("");
}

function annotation(finding: Finding, sources: ReportSources): string {
  const { file, line, column, endLine, endColumn } = finding.location;
  const title = finding.behind ? `${finding.cause} (behind the first failure)` : finding.cause;
  const properties = [`file=${property(sources.path(file))}`, `line=${line}`, `endLine=${endLine}`];
  // Columns count only on one line, and the end is inclusive.
  if (line === endLine) properties.push(`col=${column}`, `endColumn=${Math.max(column, endColumn - 1)}`);
  properties.push(`title=${property(title)}`);
  return `::${COMMANDS[levelOf(finding)]} ${properties.join(",")}::${data(body(finding))}`;
}

function body(finding: Finding): string {
  const lines = [finding.message];
  for (const related of finding.related) lines.push(`${related.file}:${related.line}: ${related.message}`);
  for (const line of finding.prints) lines.push(`prints: ${line}`);
  for (const fix of finding.fixes) lines.push(`fix: ${fix.title}`);
  return lines.join("\n");
}

function data(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function property(text: string): string {
  return data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
