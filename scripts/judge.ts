/**
 * Slipway beside the real thing, on any directories: what `check` foresees for each of their builds, and what a cold
 * build on the engine really does.
 *
 *   npm run judge -- [--out rows.json] [--logs DIR] [--build-arg K=V…] [--timeout SECONDS] DIR…
 */
import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { openEngine } from "../conformance/lib/engine.ts";
import type { BuildVerdict } from "../src/finding/report.ts";
import { causeInLog, foresee } from "./judge/foresee.ts";
import { compare, type Foreseen, type Row } from "./judge/row.ts";
import { see } from "./judge/see.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    out: { type: "string" },
    logs: { type: "string" },
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

function commitOf(directory: string): string | undefined {
  try {
    return execFileSync("git", ["-C", directory, "rev-parse", "HEAD"], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    }).trim();
  } catch {
    return undefined;
  }
}

async function judgeBuild(directory: string, verdict: BuildVerdict, number: number): Promise<Row> {
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
  };
  return {
    directory,
    commit: commitOf(directory),
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

const engine = await openEngine(() => undefined);
const rows: Row[] = [];
for (const directory of positionals.map((path) => resolve(path))) {
  const options = Object.entries(args).flatMap(([name, value]) => ["--build-arg", `${name}=${value}`]);
  for (const [number, verdict] of foresee(directory, options).entries()) {
    const row = await judgeBuild(directory, verdict, number);
    rows.push(row);
    console.log(line(row));
    if (values.out) writeFileSync(values.out, `${JSON.stringify(rows, undefined, 1)}\n`);
  }
}
const count = (verdict: Row["verdict"]): number => rows.filter((row) => row.verdict === verdict).length;
console.log(
  `judge: ${rows.length} builds: ${count("agrees")} agree, ${count("WRONG")} wrong, ${count("unknown")} unknown, ${count("unplayed")} unplayed`,
);
process.exitCode = count("WRONG") > 0 ? 1 : 0;
