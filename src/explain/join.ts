/**
 * The log says what failed, the repository says why. The simulation of the same build has predicted the failure, the
 * lines that would be printed among it: where the log has them, the finding is the explanation, with its places and its fix.
 */
import type { Evidence, ExplainedCause } from "../finding/explanation.ts";
import type { Finding } from "../finding/finding.ts";
import type { BuildVerdict, CheckReport } from "../finding/report.ts";
import type { LogLine, LogStep } from "../log/transcript.ts";

interface Failure {
  readonly step: LogStep | undefined;
  readonly lines: readonly LogLine[];
}

/** How much a finding agrees with the log. */
interface Match {
  readonly finding: Finding;
  readonly score: number;
  readonly evidence: readonly Evidence[];
  /** The log names another place than the finding's build fails at: the files have perhaps changed since. */
  readonly elsewhere: boolean;
}

export function joinRepository(
  causes: readonly ExplainedCause[],
  failure: Failure,
  report: CheckReport,
  notes: string[],
): ExplainedCause[] {
  const best = report.findings
    .filter(({ severity, behind }) => severity === "error" || !behind)
    .map((finding) => match(finding, causes, failure, report))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)[0];
  if (!best) {
    const build = buildOf(failure.step, report);
    if (causes.length > 1 && build?.outcome === "builds")
      notes.push(
        `the repository as it is now is foreseen to build (${build.dockerfile}): it is perhaps not the state that this log is of`,
      );
    return causes.map((cause) => located(cause, failure.step, report));
  }
  const { finding, evidence, elsewhere } = best;
  const confidence = elsewhere && finding.confidence === "certain" ? "likely" : finding.confidence;
  const same = causes.find(({ cause }) => cause === finding.cause) ?? causes[0];
  const decided: ExplainedCause = {
    cause: finding.cause,
    confidence,
    fault: finding.fault,
    message: finding.message,
    evidence: same && same.evidence.length > 0 ? same.evidence : evidence,
    data: same?.data ?? {},
    location: finding.location,
    related: finding.related,
    fixes: finding.fixes,
    advice: finding.fixes.length > 0 ? [] : same?.cause === finding.cause ? same.advice : [],
    decide: null,
    about: null,
  };
  if (confidence !== "possible") return [decided];
  const others = causes.filter(({ cause }) => cause !== finding.cause);
  return [decided, ...others.map((cause) => ({ ...cause, confidence: "possible" as const }))];
}

/** Same place, same printed lines, a cause that the log shows too: two of them are needed, or the lines alone. */
function match(
  finding: Finding,
  causes: readonly ExplainedCause[],
  { step, lines }: Failure,
  report: CheckReport,
): Match {
  const build = finding.build === null ? undefined : report.builds[finding.build];
  const candidate = causes.findIndex(({ cause }) => cause === finding.cause);
  const evidence = printedLines(finding, lines);
  const here = build !== undefined && isStep(build, step);
  const elsewhere = build !== undefined && step?.dockerfileLine !== undefined && !here;
  if (elsewhere && candidate < 0) return { finding, score: 0, evidence, elsewhere };
  let score = 0;
  if (candidate >= 0) score += 4 - Math.min(2, candidate);
  if (evidence.length > 0) score += 4;
  if (here && build.cause === finding.cause)
    score += candidate >= 0 || evidence.length > 0 || causes.length === 0 ? 3 : 0;
  if (finding.behind) score -= 2;
  if (score > 0 && here) score += 1;
  return { finding, score, evidence, elsewhere };
}

function isStep({ failingStep, dockerfile }: BuildVerdict, step: LogStep | undefined): boolean {
  if (!failingStep || !step) return false;
  const file = step.dockerfile?.split("/").at(-1);
  if (file !== undefined && dockerfile.split("/").at(-1) !== file) return false;
  if (step.dockerfileLine !== undefined) return failingStep.line === step.dockerfileLine;
  return step.instruction !== undefined && plain(step.instruction) === plain(failingStep.instruction);
}

function plain(text: string): string {
  return text
    .replaceAll(/\s+|\\/g, " ")
    .replaceAll(/ +/g, " ")
    .trim();
}

/** Shorter ones could stand anywhere. */
const MIN_PRINTED = 12;

function printedLines({ prints }: Finding, lines: readonly LogLine[]): Evidence[] {
  const found: Evidence[] = [];
  for (const printed of prints) {
    // `…` stands for what nobody can foresee
    const parts = plain(printed).split(/ ?… ?/);
    if (Math.max(...parts.map((part) => part.length)) < MIN_PRINTED) continue;
    const line = lines.find(({ text }) => includesAll(plain(text), parts));
    if (line) found.push({ line: line.number, text: line.text.trim() });
  }
  return found;
}

function includesAll(text: string, parts: readonly string[]): boolean {
  let from = 0;
  for (const part of parts) {
    const at = text.indexOf(part, from);
    if (at < 0) return false;
    from = at + part.length;
  }
  return true;
}

function buildOf(step: LogStep | undefined, { builds }: CheckReport): BuildVerdict | undefined {
  const file = step?.dockerfile?.split("/").at(-1);
  const same = builds.filter(({ dockerfile }) => file === undefined || dockerfile.split("/").at(-1) === file);
  return same.length === 1 ? same[0] : undefined;
}

/** At least the line of the Dockerfile, when the log names it and the repository has the file. */
function located(cause: ExplainedCause, step: LogStep | undefined, report: CheckReport): ExplainedCause {
  const build = buildOf(step, report);
  const line = step?.dockerfileLine;
  if (!build || line === undefined || cause.location) return cause;
  return { ...cause, location: { file: build.dockerfile, line, column: 1, endLine: line, endColumn: 1 } };
}
