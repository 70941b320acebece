/**
 * JUnit's XML: each build is a suite with two cases, "builds" and "starts".
 * @see https://github.com/testmoapp/junitxml
 */
import type { Finding } from "../finding/finding.ts";
import { levelOf } from "../finding/level.ts";
import type { BuildVerdict, CheckReport } from "../finding/report.ts";
import type { ReportSources } from "./sources.ts";
import { buildTitle, verdictText } from "./verdict-text.ts";
import { xmlText } from "./xml.ts";

interface Case {
  readonly name: string;
  readonly state: "passed" | "failed" | "skipped";
  readonly message: string;
  readonly body: string;
}

interface Suite {
  readonly name: string;
  readonly cases: readonly Case[];
  /** Warnings and what stands behind the first failure. */
  readonly aside: string;
}

export function renderJunit(report: CheckReport, sources: ReportSources): string {
  const suites = report.builds.map((build, index) =>
    toSuite(
      build,
      report.findings.filter((finding) => finding.build === index),
      sources,
    ),
  );
  const cases = suites.flatMap((suite) => suite.cases);
  const lines = [
    `<?xml version="1.0" encoding="UTF-8"?>`,
    `<testsuites name="slipway check" tests="${cases.length}" failures="${count(cases, "failed")}" errors="0" skipped="${count(cases, "skipped")}">`,
    ...suites.flatMap(suiteLines),
    `</testsuites>`,
  ];
  return lines.map((line) => `${line}\n`).join("");
}

function toSuite(build: BuildVerdict, findings: readonly Finding[], sources: ReportSources): Suite {
  const message = verdictText(build, findings);
  const main = findings.filter((finding) => !finding.behind && levelOf(finding) === "error");
  const body = main.map((finding) => describe(finding, sources)).join("\n");
  const aside = findings
    .filter((finding) => !main.includes(finding))
    .map((finding) => describe(finding, sources))
    .join("\n");
  const builds: Case = { name: "builds", state: stateOf(build.outcome), message, body };
  const starts: Case = { name: "starts", state: stateOf(build.start), message, body };
  return { name: buildTitle(build, sources.path), cases: [builds, starts], aside };
}

function stateOf(outcome: BuildVerdict["outcome"] | BuildVerdict["start"]): Case["state"] {
  if (outcome === "fails") return "failed";
  return outcome === "unknown" ? "skipped" : "passed";
}

function describe(finding: Finding, sources: ReportSources): string {
  const { file, line, column } = finding.location;
  const behind = finding.behind ? " (behind the first failure)" : "";
  const lines = [
    `${sources.path(file)}:${line}:${column}: ${levelOf(finding)}[${finding.cause}]${behind}: ${finding.message}`,
  ];
  for (const related of finding.related)
    lines.push(`  ${sources.path(related.file)}:${related.line}: ${related.message}`);
  for (const printed of finding.prints) lines.push(`  prints: ${printed}`);
  for (const fix of finding.fixes) lines.push(`  fix: ${fix.title}`);
  return lines.join("\n");
}

function suiteLines({ name, cases, aside }: Suite): string[] {
  const lines = [
    `  <testsuite name="${xmlText(name)}" tests="${cases.length}" failures="${count(cases, "failed")}" errors="0" skipped="${count(cases, "skipped")}">`,
  ];
  for (const item of cases) lines.push(...caseLines(name, item));
  if (aside !== "") lines.push(`    <system-out>${xmlText(aside)}</system-out>`);
  lines.push(`  </testsuite>`);
  return lines;
}

function caseLines(suite: string, { name, state, message, body }: Case): string[] {
  const open = `    <testcase name="${xmlText(name)}" classname="${xmlText(suite)}"`;
  if (state === "passed") return [`${open}/>`];
  const inner =
    state === "skipped"
      ? `<skipped message="${xmlText(message)}"/>`
      : `<failure message="${xmlText(message)}">${xmlText(body)}</failure>`;
  return [`${open}>`, `      ${inner}`, `    </testcase>`];
}

function count(cases: readonly Case[], state: Case["state"]): number {
  return cases.filter((item) => item.state === state).length;
}
