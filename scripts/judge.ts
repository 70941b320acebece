/**
 * Slipway beside the real thing, on any directories: what `check` foresees for each of their builds, and what a cold
 * build on the engine really does.
 *
 *   npm run judge -- [--out rows.json] [--logs DIR] [--table FILE] [--from rows.json…] [--build-arg K=V…]
 *                    [--timeout SECONDS] DIR…
 *
 * `--table` writes the rows as docs/accuracy.md has them; `--from` adds the rows of earlier runs.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { type Engine, openEngine } from "../conformance/lib/engine.ts";
import type { BuildVerdict } from "../src/finding/report.ts";
import { causeInLog, foresee } from "./judge/foresee.ts";
import { compare, type Foreseen, type Row } from "./judge/row.ts";
import { projectOf } from "./judge/project.ts";
import { see } from "./judge/see.ts";
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
    timeout: { type: "string", default: "600" },
  },
});
const args = Object.fromEntries(
  (values["build-arg"] ?? []).map((pair): [string, string] => {
    const [name = "", ...value] = pair.split("=");
    return [name, value.join("=")];
  }),
);

async function judgeBuild(engine: Engine, directory: string, verdict: BuildVerdict, number: number): Promise<Row> {
  const started = Date.now();
  const name = `${basename(directory)}-${number}`.toLowerCase().replace(/[^a-z0-9]+/g, "-");
  const request = {
    directory,
    dockerfile: verdict.dockerfile,
    context: verdict.context,
    target: verdict.target ?? undefined,
    platform: verdict.platform === "linux/amd64" ? undefined : verdict.platform,
    args,
    contexts: {},
    secrets: {},
    timeoutMs: Number(values.timeout) * 1000,
  };
  let log = "";
  const seen = await see(engine, request, `judge/${name}`, (text) => {
    log = text;
    if (!values.logs) return;
    mkdirSync(values.logs, { recursive: true });
    writeFileSync(join(values.logs, `${name}.log`), text);
  });
  const cause = seen.outcome === "fails" ? causeInLog(log, directory) : undefined;
  const foreseen: Foreseen = {
    outcome: verdict.outcome,
    start: verdict.start,
    line: verdict.failingStep?.line,
    cause: verdict.cause ?? undefined,
    unknowns: verdict.unknown.map(({ reason }) => reason),
  };
  const { commit, project, prefix } = projectOf(directory);
  return {
    directory,
    commit,
    project,
    path: `${prefix}${verdict.dockerfile}`,
    dockerfile: verdict.dockerfile,
    context: verdict.context,
    target: verdict.target ?? undefined,
    foreseen,
    seen: { ...seen, cause },
    ...compare(foreseen, { ...seen, cause }),
    seconds: Math.round((Date.now() - started) / 1000),
  };
}

function where(at: number | undefined): string {
  return at === undefined ? "" : `:${at}`;
}

function line(row: Row): string {
  const { foreseen, seen } = row;
  const cells = [
    row.verdict.padEnd(8),
    `${basename(row.directory)}/${row.dockerfile}`.padEnd(40),
    `foreseen ${foreseen.outcome}${where(foreseen.line)}${foreseen.cause ? ` ${foreseen.cause}` : ""}, ${foreseen.start}`,
    `really ${seen.outcome}${where(seen.line)}, ${seen.start}`,
    row.why,
    `${row.seconds} s`,
  ];
  return cells.filter((cell) => cell !== "").join(" | ");
}

const rows = (values.from ?? []).flatMap((path) => JSON.parse(readFileSync(path, "utf8")) as Row[]);
const engine = positionals.length > 0 ? await openEngine(() => undefined) : undefined;
for (const directory of engine ? positionals.map((path) => resolve(path)) : []) {
  const options = Object.entries(args).flatMap(([name, value]) => ["--build-arg", `${name}=${value}`]);
  for (const [number, verdict] of foresee(directory, options).entries()) {
    if (!engine) break;
    const row = await judgeBuild(engine, directory, verdict, number);
    rows.push(row);
    console.log(line(row));
    if (values.out) writeFileSync(values.out, `${JSON.stringify(rows, undefined, 1)}\n`);
  }
}
if (values.table) writeFileSync(values.table, table(rows));
for (const text of totals(rows)) console.log(text);
process.exitCode = rows.some((row) => row.verdict === "WRONG") ? 1 : 0;
