/**
 * Slipway beside the real thing, on any directories: what `check` foresees for each of their builds, and what a cold
 * build on the engine really does.
 *
 *   npm run judge -- [--out rows.json] [--logs DIR] [--table FILE] [--from rows.json…] [--build-arg K=V…]
 *                    [--timeout SECONDS] [--mutate N[:SEED]] [--warm] [--file PATH…] [--part learned|unseen]
 *                    [--peers DIR] DIR…
 *
 * `--mutate` puts N mistakes and harmless changes (two of three are mistakes) into each healthy build, one at a time, and
 * judges them as well; it implies `--warm`: steps with the same content and compiled packages are used again. `--file`
 * judges these Dockerfiles only, `--part` the projects of one part of the split. `--peers` asks other
 * checkers too, whose programs lie in DIR. `--table` writes the rows as docs/accuracy.md has them; `--from` adds the rows of
 * earlier runs.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { basename, resolve } from "node:path";
import { parseArgs } from "node:util";
import { openEngine } from "../conformance/lib/engine.ts";
import { foresee } from "./judge/foresee.ts";
import { judgeBuild, type JudgeOptions } from "./judge/judge-build.ts";
import { isHealthy, mutantsOf, readDraw } from "./judge/mutate.ts";
import { peersTable } from "./judge/peers-table.ts";
import { projectOf } from "./judge/project.ts";
import type { Row } from "./judge/row.ts";
import { partOf } from "./judge/split.ts";
import { table } from "./judge/table.ts";
import { totals } from "./judge/totals.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    out: { type: "string" },
    logs: { type: "string" },
    table: { type: "string" },
    from: { type: "string", multiple: true },
    "build-arg": { type: "string", multiple: true },
    file: { type: "string", multiple: true },
    mutate: { type: "string" },
    part: { type: "string" },
    peers: { type: "string" },
    warm: { type: "boolean", default: false },
    timeout: { type: "string", default: "600" },
  },
});
const args = Object.fromEntries(
  (values["build-arg"] ?? []).map((pair): [string, string] => {
    const [name = "", ...value] = pair.split("=");
    return [name, value.join("=")];
  }),
);
const asked = Object.entries(args).flatMap(([name, value]) => ["--build-arg", `${name}=${value}`]);
const mutate = values.mutate === undefined ? undefined : readDraw(values.mutate);

function where(at: number | undefined): string {
  return at === undefined ? "" : `:${at}`;
}

function line(row: Row): string {
  const { foreseen, seen, mutant } = row;
  const cells = [
    row.verdict.padEnd(8),
    `${basename(row.directory)}/${row.dockerfile}`.padEnd(mutant ? 0 : 40),
    mutant ? `${mutant.kind}: ${mutant.what}` : "",
    `foreseen ${foreseen.outcome}${where(foreseen.line)}${foreseen.cause ? ` ${foreseen.cause}` : ""}, ${foreseen.start}`,
    `really ${seen.outcome}${where(seen.line)}, ${seen.start}`,
    row.why,
    `${row.seconds} s`,
  ];
  return cells.filter((cell) => cell !== "").join(" | ");
}

const rows = (values.from ?? []).flatMap((path) => JSON.parse(readFileSync(path, "utf8")) as Row[]);

function keep(row: Row): void {
  rows.push(row);
  console.log(line(row));
  if (values.out) writeFileSync(values.out, `${JSON.stringify(rows, undefined, 1)}\n`);
}

async function judgeDirectory(options: JudgeOptions, directory: string): Promise<void> {
  for (const [number, prediction] of foresee(directory, asked).entries()) {
    if (values.file && !values.file.includes(prediction.verdict.dockerfile)) continue;
    const row = await judgeBuild(options, { directory, files: directory, number: String(number) }, prediction);
    keep(row);
    if (!mutate || !isHealthy(row)) continue;
    for await (const mutant of mutantsOf(options, row, mutate, asked)) keep(mutant);
  }
}

if (positionals.length > 0) {
  const options = {
    engine: await openEngine(() => undefined),
    args,
    timeoutMs: Number(values.timeout) * 1000,
    logs: values.logs,
    warm: values.warm || mutate !== undefined,
    peers: values.peers,
  };
  for (const directory of positionals.map((path) => resolve(path))) {
    if (values.part === undefined || partOf(projectOf(directory).project ?? basename(directory)) === values.part)
      await judgeDirectory(options, directory);
  }
}
if (values.table) writeFileSync(values.table, [table(rows), peersTable(rows)].filter((text) => text !== "").join("\n"));
for (const text of totals(rows)) console.log(text);
process.exitCode = rows.some((row) => row.verdict === "WRONG") ? 1 : 0;
