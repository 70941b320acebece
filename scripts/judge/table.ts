/** The rows as the tables of docs/accuracy.md: names, commits and figures only. */
import { basename } from "node:path";
import type { Row } from "./row.ts";
import { figuresOf } from "./totals.ts";

function place(line: number | undefined): string {
  return line === undefined ? "" : ` at line ${line}`;
}

function foreseen({ foreseen: { outcome, start, line, cause } }: Row): string {
  if (outcome === "unknown") return "unknown";
  if (outcome === "fails") return `fails${place(line)}, ${cause ?? "no cause"}`;
  return start === "unknown" ? "builds" : `builds, ${start === "fails" ? "does not start" : start}`;
}

function really({ seen: { outcome, start, line } }: Row): string {
  if (outcome === "fails") return `fails${place(line)}`;
  const words = { starts: "starts", exits: "starts and ends", fails: "does not start", untried: "not started" };
  return `builds, ${words[start]}`;
}

/** One line for each build as it is, or for each build with its mutants where there are any. */
export function table(rows: readonly Row[]): string {
  const mutated = rows.some(({ mutant }) => mutant !== undefined);
  return mutated ? tableOfMutants(rows) : tableOfBuilds(rows);
}

function tableOfMutants(rows: readonly Row[]): string {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const cells = [
      row.project ?? basename(row.directory),
      (row.commit ?? "").slice(0, 12),
      `${row.path ?? row.dockerfile}${row.target === undefined ? "" : ` (${row.target})`}`,
    ];
    const name = cells.join(" | ");
    groups.set(name, [...(groups.get(name) ?? []), row]);
  }
  const lines = [...groups].flatMap(([name, own]) => {
    const told = figuresOf(own);
    if (told.comparable === 0) return [];
    const of = (part: number, whole: number): string => `${part}/${whole}`;
    const cells = [
      name,
      of(told.answered, told.comparable),
      of(told.outcomes, told.answered),
      of(told.steps, told.failures),
      of(told.causes, told.causesTold),
      of(told.starts, told.started),
      told.alarms,
    ];
    return [`| ${cells.join(" | ")} |`];
  });
  return [
    "| project | commit | Dockerfile | answered | outcome | step | cause | start | false alarms |",
    "| --- | --- | --- | --- | --- | --- | --- | --- | --- |",
    ...lines.sort(),
    "",
  ].join("\n");
}

function tableOfBuilds(rows: readonly Row[]): string {
  const lines = rows
    .filter((row) => row.seen.outcome !== "unplayed")
    .map((row) => {
      const cells = [
        row.project ?? basename(row.directory),
        (row.commit ?? "").slice(0, 12),
        row.path ?? row.dockerfile,
        foreseen(row),
        really(row),
      ];
      return `| ${cells.join(" | ")} |`;
    })
    .sort();
  return [
    "| project | commit | Dockerfile | foreseen | really |",
    "| --- | --- | --- | --- | --- |",
    ...lines,
    "",
  ].join("\n");
}
