/** Sums over judged builds: how often Slipway answered, how often it was right, and why it did not know. */
import type { Row } from "./row.ts";

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

export function totals(rows: readonly Row[]): readonly string[] {
  const played = rows.filter((row) => row.seen.outcome !== "unplayed");
  const answered = played.filter((row) => row.foreseen.outcome !== "unknown");
  const outcomes = answered.filter((row) => row.foreseen.outcome === row.seen.outcome);
  const failures = outcomes.filter((row) => row.foreseen.line !== undefined && row.seen.line !== undefined);
  const steps = failures.filter((row) => row.foreseen.line === row.seen.line);
  const tried = answered.filter(
    (row) => row.seen.outcome === "builds" && row.foreseen.start !== "unknown" && row.seen.start !== "untried",
  );
  // a program that ends by itself was started
  const starts = tried.filter((row) => (row.foreseen.start === "fails") === (row.seen.start === "fails"));
  const alarms = played.filter(
    (row) =>
      (row.foreseen.outcome === "fails" && row.seen.outcome === "builds") ||
      (row.foreseen.start === "fails" && row.seen.start === "starts"),
  );
  const missed = answered.filter((row) => row.foreseen.outcome === "builds" && row.seen.outcome === "fails");
  return [
    `judge: ${rows.length} builds, ${played.length} of them comparable, ${rows.length - played.length} unplayed`,
    `  answered          ${share(answered.length, played.length)}`,
    `  outcome agrees    ${share(outcomes.length, answered.length)}`,
    `  step agrees       ${share(steps.length, failures.length)}`,
    `  start agrees      ${share(starts.length, tried.length)}`,
    `  false alarms      ${alarms.length}`,
    `  missed failures   ${missed.length}`,
    ...reasonsByFrequency(rows).map(([reason, count]) => `  unknown ${String(count).padStart(3)}×  ${reason}`),
  ];
}
