/**
 * An explanation in the form that the reporters of `check` take: each cause is a finding, at its place in the repository or
 * else at the line of the log that shows it. Files are named as the user would write them.
 */
import type { ExplainedCause, Explanation } from "../../finding/explanation.ts";
import type { Finding, Fix } from "../../finding/finding.ts";
import type { CheckReport } from "../../finding/report.ts";
import type { Location } from "../../text/source.ts";
import { verdictOf } from "./verdict.ts";

export interface Naming {
  /** The log as the user would write it. */
  readonly log: string;
  /** A file of the repository as the user would write it. */
  readonly path: (file: string) => string;
}

export function asReport(explanation: Explanation, naming: Naming): CheckReport {
  const { causes, notes } = explanation;
  const verdict = `${naming.log}: ${verdictOf(explanation)}`;
  return {
    version: 1,
    builds: [],
    findings: causes.map((cause) => asFinding(cause, naming)),
    notes: causes.length === 0 ? [verdict, ...notes] : notes,
  };
}

export function asFinding(cause: ExplainedCause, { log, path }: Naming): Finding {
  const at = cause.evidence.find(({ line }) => line > 0)?.line ?? 1;
  const shown = <Place extends Location>(place: Place): Place => ({ ...place, file: path(place.file) });
  return {
    cause: cause.cause,
    severity: "error",
    confidence: cause.confidence,
    message: messageOf(cause),
    location: cause.location ? shown(cause.location) : { file: log, line: at, column: 1, endLine: at, endColumn: 1 },
    related: cause.related.map(shown),
    build: null,
    fault: cause.fault,
    prints: cause.evidence.map(({ text }) => text),
    fixes: [...cause.fixes.map((fix) => shownFix(fix, path)), ...cause.advice.map(adviceAsFix)],
    behind: false,
  };
}

function messageOf({ about, message, decide }: ExplainedCause): string {
  const whole = about === null ? message : `${about}: ${message}`;
  return decide === null ? whole : `${whole} (what decides: ${decide})`;
}

function shownFix(fix: Fix, path: Naming["path"]): Fix {
  return { ...fix, edits: fix.edits.map((edit) => ({ ...edit, file: path(edit.file) })) };
}

function adviceAsFix(title: string): Fix {
  return { title, safety: "unsafe", edits: [] };
}
