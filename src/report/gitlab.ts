/**
 * GitLab's code quality report.
 * @see https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
 */
import type { Severity } from "../finding/finding.ts";
import { levelOf } from "../finding/level.ts";
import type { CheckReport } from "../finding/report.ts";
import { fingerprints } from "./fingerprint.ts";
import type { ReportSources } from "./sources.ts";

const SEVERITIES = { error: "critical", warning: "minor", note: "info" } as const satisfies Record<Severity, string>;

export function renderGitlab(report: CheckReport, sources: ReportSources): string {
  const names = fingerprints(report.findings, sources);
  const issues = report.findings.map((finding, index) => ({
    type: "issue",
    check_name: finding.cause,
    description: finding.message,
    categories: ["Bug Risk"],
    severity: SEVERITIES[levelOf(finding)],
    fingerprint: names[index],
    location: {
      path: sources.path(finding.location.file),
      lines: { begin: finding.location.line, end: finding.location.endLine },
    },
  }));
  return `${JSON.stringify(issues, undefined, 2)}\n`;
}
