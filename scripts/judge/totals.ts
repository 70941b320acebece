/** Sums over judged builds: how often Slipway answered, how often it was right, and why it did not know. */
import { causeAgrees, type Row, startFailed } from "./row.ts";

function share(part: number, whole: number): string {
  return `${part} of ${whole}`;
}

/** Names of images, files and packages differ from project to project; the kind of reason is what counts. */
function kindOf(reason: string): string {
  return reason.replace(/`[^`]*`/g, "`…`");
}

function reasonsByFrequency(rows: readonly Row[]): readonly (readonly [reason: string, count: number])[] {
  const counts = new Map<string, number>();
  for (const row of rows) {
    if (row.foreseen.outcome !== "unknown") continue;
    for (const reason of new Set((row.foreseen.unknowns ?? []).map(kindOf)))
      counts.set(reason, (counts.get(reason) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1]);
}

export interface Figures {
  readonly judged: number;
  readonly comparable: number;
  readonly answered: number;
  readonly outcomes: number;
  /** Failures that were foreseen, and those of them at the line that the engine names. */
  readonly failures: number;
  readonly steps: number;
  /** Failures whose cause the real log can confirm or deny. */
  readonly causesTold: number;
  readonly causes: number;
  readonly started: number;
  readonly starts: number;
  readonly alarms: number;
  readonly sureAlarms: number;
  readonly missed: number;
}

export function figuresOf(rows: readonly Row[]): Figures {
  const comparable = rows.filter(({ seen }) => seen.outcome !== "unplayed");
  const answered = comparable.filter(({ foreseen }) => foreseen.outcome !== "unknown");
  const outcomes = answered.filter(({ foreseen, seen }) => foreseen.outcome === seen.outcome);
  const failures = outcomes.filter(
    ({ foreseen, seen }) => seen.outcome === "fails" && foreseen.line !== undefined && seen.line !== undefined,
  );
  const failing = outcomes.filter(
    ({ foreseen, seen }) => seen.outcome === "fails" || (foreseen.start === "fails" && startFailed(foreseen, seen)),
  );
  const told = failing.filter(({ foreseen, seen }) => causeAgrees(foreseen, seen) !== undefined);
  const started = answered.filter(
    ({ foreseen, seen }) => seen.outcome === "builds" && foreseen.start !== "unknown" && seen.start !== "untried",
  );
  const alarms = comparable.filter(
    ({ foreseen, seen }) =>
      seen.outcome === "builds" &&
      (foreseen.outcome === "fails" || (foreseen.start === "fails" && !startFailed(foreseen, seen))),
  );
  return {
    judged: rows.length,
    comparable: comparable.length,
    answered: answered.length,
    outcomes: outcomes.length,
    failures: failures.length,
    steps: failures.filter(({ foreseen, seen }) => foreseen.line === seen.line).length,
    causesTold: told.length,
    causes: told.filter(({ foreseen, seen }) => causeAgrees(foreseen, seen)).length,
    started: started.length,
    starts: started.filter(({ foreseen, seen }) => (foreseen.start === "fails") === startFailed(foreseen, seen)).length,
    alarms: alarms.length,
    sureAlarms: alarms.filter(({ foreseen }) => foreseen.confidence !== "likely").length,
    missed: answered.filter(({ foreseen, seen }) => foreseen.outcome === "builds" && seen.outcome === "fails").length,
  };
}

export function totals(rows: readonly Row[]): readonly string[] {
  const told = figuresOf(rows);
  const mutants = rows.filter(({ mutant }) => mutant !== undefined).length;
  const unplayed = told.judged - told.comparable;
  return [
    `judge: ${told.judged} builds, ${mutants} of them mutants, ${told.comparable} comparable, ${unplayed} unplayed`,
    `  answered          ${share(told.answered, told.comparable)}`,
    `  outcome agrees    ${share(told.outcomes, told.answered)}`,
    `  step agrees       ${share(told.steps, told.failures)}`,
    `  cause agrees      ${share(told.causes, told.causesTold)}`,
    `  start agrees      ${share(told.starts, told.started)}`,
    `  false alarms      ${told.alarms}, ${told.sureAlarms} of them certain`,
    `  missed failures   ${told.missed}`,
    ...reasonsByFrequency(rows).map(([reason, count]) => `  unknown ${String(count).padStart(3)}×  ${reason}`),
  ];
}
