/** The rows as the table of docs/accuracy.md: names, commits and figures only. */
import { basename } from "node:path";
import type { Row } from "./row.ts";

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

export function table(rows: readonly Row[]): string {
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
