/**
 * SARIF 2.1.0.
 * @see https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 */
import type { Finding, Fix } from "../finding/finding.ts";
import { levelOf } from "../finding/level.ts";
import type { CheckReport } from "../finding/report.ts";
import { type Location, Source } from "../text/source.ts";
import { fingerprints } from "./fingerprint.ts";
import type { ReportSources } from "./sources.ts";

export function renderSarif(report: CheckReport, sources: ReportSources): string {
  const slugs = [...new Set(report.findings.map((finding) => finding.cause))].sort();
  const names = fingerprints(report.findings, sources);
  const log = {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: { name: "Slipway", version: sources.version, rules: slugs.map((slug) => rule(slug, sources)) },
        },
        invocations: [
          {
            executionSuccessful: true,
            toolExecutionNotifications: report.notes.map((text) => ({ level: "note", message: { text } })),
          },
        ],
        columnKind: "utf16CodeUnits",
        results: report.findings.map((finding, index) =>
          result(finding, slugs.indexOf(finding.cause), names[index] ?? "", sources),
        ),
      },
    ],
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}

function rule(slug: string, sources: ReportSources): object {
  const info = sources.causes.find((cause) => cause.slug === slug);
  const text = info?.title ?? slug;
  return {
    id: slug,
    name: slug,
    shortDescription: { text },
    help: { text: `${text}. More: slipway causes ${slug}` },
    properties: { tags: info ? ["container-build", info.phase] : ["container-build"] },
  };
}

function result(finding: Finding, ruleIndex: number, fingerprint: string, sources: ReportSources): object {
  const fixes = finding.fixes.filter((fix) => fix.edits.length > 0);
  return {
    ruleId: finding.cause,
    ruleIndex,
    level: levelOf(finding),
    message: { text: finding.message },
    locations: [{ physicalLocation: physical(finding.location, sources) }],
    relatedLocations: finding.related.map((related, index) => ({
      id: index,
      physicalLocation: physical(related, sources),
      message: { text: related.message },
    })),
    partialFingerprints: { "slipway/v1": fingerprint },
    ...(fixes.length > 0 ? { fixes: fixes.map((fix) => toFix(fix, sources)) } : {}),
    properties: { confidence: finding.confidence, fault: finding.fault, behind: finding.behind, build: finding.build },
  };
}

function physical(location: Location, sources: ReportSources): object {
  return {
    artifactLocation: artifact(location.file, sources),
    region: region(location),
  };
}

function artifact(file: string, sources: ReportSources): { readonly uri: string } {
  const path = sources.path(file);
  const uri = path.split("/").map(encodeURIComponent).join("/");
  return { uri: path.startsWith("/") ? `file://${uri}` : uri };
}

function toFix(fix: Fix, sources: ReportSources): object {
  const files = [...new Set(fix.edits.map((edit) => edit.file))];
  const artifactChanges = files.map((file) => {
    const source = new Source(file, sources.read(file) ?? "");
    const own = fix.edits.filter((edit) => edit.file === file);
    const replacements = own.map((edit) => ({
      deletedRegion: region(source.location(edit)),
      insertedContent: { text: edit.text },
    }));
    return { artifactLocation: artifact(file, sources), replacements };
  });
  return { description: { text: fix.title }, artifactChanges };
}

function region({ line, column, endLine, endColumn }: Location): object {
  return { startLine: line, startColumn: column, endLine, endColumn };
}
