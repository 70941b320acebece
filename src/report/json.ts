/** The report as JSON, described by `schema/check.json`: fields in a fixed order and none that the schema doesn't name. */
import type { Finding, Fix, Related } from "../finding/finding.ts";
import type { BuildVerdict, CheckReport } from "../finding/report.ts";
import type { Edit } from "../text/edit.ts";
import type { Location } from "../text/source.ts";
import type { ReportSources } from "./sources.ts";

export function renderJson(report: CheckReport, sources: ReportSources): string {
  const shaped = {
    version: report.version,
    root: sources.root,
    builds: report.builds.map(toBuild),
    findings: report.findings.map(toFinding),
    notes: [...report.notes],
  };
  return `${JSON.stringify(shaped, undefined, 2)}\n`;
}

function toBuild(build: BuildVerdict): BuildVerdict {
  return {
    dockerfile: build.dockerfile,
    context: build.context,
    target: build.target,
    platform: build.platform,
    service: build.service,
    askedBy: build.askedBy && {
      file: build.askedBy.file,
      line: build.askedBy.line,
      args: { ...build.askedBy.args },
      contexts: { ...build.askedBy.contexts },
    },
    outcome: build.outcome,
    start: build.start,
    failingStep: build.failingStep && { line: build.failingStep.line, instruction: build.failingStep.instruction },
    cause: build.cause,
    unknown: build.unknown.map(({ line, reason }) => ({ line, reason })),
    steps: { total: build.steps.total, failing: build.steps.failing },
    assumptions: [...build.assumptions],
  };
}

function toFinding(finding: Finding): Finding {
  return {
    cause: finding.cause,
    severity: finding.severity,
    confidence: finding.confidence,
    message: finding.message,
    location: toLocation(finding.location),
    related: finding.related.map(toRelated),
    build: finding.build,
    fault: finding.fault,
    prints: [...finding.prints],
    fixes: finding.fixes.map(toFix),
    behind: finding.behind,
  };
}

export function toLocation({ file, line, column, endLine, endColumn }: Location): Location {
  return { file, line, column, endLine, endColumn };
}

export function toRelated(related: Related): Related {
  return { ...toLocation(related), message: related.message };
}

export function toFix({ title, safety, edits }: Fix): Fix {
  return { title, safety, edits: edits.map(toEdit) };
}

function toEdit({ file, start, end, text }: Edit): Edit {
  return { file, start, end, text };
}
