/**
 * The whole path under blind changes: what `check` foresees for mutants of the project's own examples and healthy cases,
 * beside what the engine does with them.
 *
 *   npm run conformance:fuzz -- [--count N] [--seed TEXT] [--minutes M] [--only NUMBER…] [--keep DIR]
 *
 * The same seed gives the same mutants; `--only` plays single ones again, `--keep` leaves their files and logs behind. What
 * only the compiler or the module proxy can say is not foreseen and not counted as wrong.
 */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import process from "node:process";
import { parseArgs } from "node:util";
import { causes } from "../src/causes/registry.ts";
import type { Finding } from "../src/finding/finding.ts";
import { check } from "../src/check/check.ts";
import { diskSnapshot } from "../src/host/disk.ts";
import { causeInLog } from "../scripts/judge/foresee.ts";
import { lot } from "../scripts/judge/mutations/draw.ts";
import { compare, type Foreseen, type Row, type Seen } from "../scripts/judge/row.ts";
import { look } from "../scripts/judge/see.ts";
import { warmDockerfile } from "../scripts/judge/warm.ts";
import { type Mutated, mutate } from "./fuzz/mutate.ts";
import { random } from "./fuzz/random.ts";
import { imagesOf, type Subject, subjects } from "./fuzz/subjects.ts";
import { writeFiles } from "./fuzz/write-files.ts";
import { type Engine, openEngine, prepareImages } from "./lib/engine.ts";

const { values } = parseArgs({
  options: {
    count: { type: "string", default: "36" },
    seed: { type: "string", default: "1" },
    minutes: { type: "string", default: "2" },
    only: { type: "string", multiple: true },
    keep: { type: "string" },
  },
});

/** Starting an image takes longer than all before: of those that should start only some do. */
const STARTED_EVERY = 5;

interface Pair extends Mutated {
  readonly number: number;
  readonly subject: Subject;
}

/** By lot, so that a case that is added changes the few pairs only which it wins. */
function drawSubject(all: readonly Subject[], seed: string): Subject | undefined {
  const lots = all.map((subject) => ({ subject, lot: lot(`${seed} ${subject.name}`) }));
  return lots.toSorted((one, other) => one.lot - other.lot)[0]?.subject;
}

/** An image for which there is no stand-in yet would be another matter: its mutant is drawn again. */
function drawPair(all: readonly Subject[], known: ReadonlySet<string>, number: number): Pair {
  const examples = all.filter(({ name }) => name.startsWith("examples/"));
  for (let attempt = 0; attempt < 100; attempt++) {
    const numbers = random(`${values.seed} ${number} ${attempt}`);
    const subject = drawSubject(all, `${values.seed} ${number} ${attempt}`);
    const mutated = subject && mutate(subject, numbers, examples);
    if (subject && mutated && imagesOf(mutated.files, subject.dockerfile).every((ref) => known.has(ref)))
      return { ...mutated, number, subject };
  }
  throw new Error(`no mutant fits the seed ${values.seed} ${number}`);
}

async function foreseen(directory: string, dockerfile: string): Promise<Foreseen> {
  const report = await check(diskSnapshot(directory), causes, { file: dockerfile });
  const [verdict] = report.builds;
  const finding = report.findings.find(({ cause, behind }) => cause === verdict?.cause && !behind);
  return {
    outcome: verdict?.outcome ?? "unknown",
    start: verdict?.start ?? "unknown",
    line: verdict?.failingStep?.line,
    cause: verdict?.cause ?? undefined,
    confidence: finding?.confidence,
    prints: finding?.prints ?? [],
    copies: failingCopies(report.findings),
    unknowns: verdict?.unknown.map(({ reason }) => reason) ?? [],
  };
}

function failingCopies(findings: readonly Finding[]): number[] {
  return findings
    .filter(({ behind, cause }) => behind && /^copy-(?:source|from-path)-not-found$/.test(cause))
    .map(({ location }) => location.line);
}

async function really(engine: Engine, { number, subject }: Pair, directory: string, started: boolean): Promise<Seen> {
  const warm = warmDockerfile(directory, subject.dockerfile);
  let log = "";
  const request = { directory, dockerfile: warm.path, context: ".", args: {}, contexts: {}, secrets: {} };
  const seen = await look(
    engine,
    { ...request, timeoutMs: 180_000, cached: true },
    started ? `fuzz/${process.pid}-${number}` : undefined,
    (text) => {
      log = text;
    },
  );
  warm.remove();
  if (values.keep) writeFileSync(join(values.keep, `${number}.log`), log);
  return { ...seen, cause: seen.outcome === "fails" ? causeInLog(log, directory) : undefined };
}

/** What only the compiler shows, or the module proxy: whether there is such a module, and what is in it. */
function beyondFiles({ outcome }: Foreseen, seen: Seen): string | undefined {
  if (seen.outcome !== "fails") return undefined;
  if (outcome === "builds" && seen.cause === "go-compile-error") return "the compiler's own";
  if (outcome === "builds" && seen.cause === "go-sum-checksum-mismatch") return "the hash of a module";
  return /reading \S+\/@v\/\S+: 4\d\d /.test(seen.tail) ? "no such module" : undefined;
}

async function play(engine: Engine, pair: Pair): Promise<Pick<Row, "verdict" | "why"> & { readonly shown: string }> {
  const directory = mkdtempSync(join(tmpdir(), "slipway-fuzz-"));
  try {
    writeFiles(directory, pair.files);
    if (values.keep)
      cpSync(directory, join(values.keep, String(pair.number)), { recursive: true, verbatimSymlinks: true });
    const ours = await foreseen(directory, pair.subject.dockerfile);
    const told = ours.start === "fails" || (ours.start === "starts" && pair.number % STARTED_EVERY === 0);
    const seen = await really(engine, pair, directory, told && ours.outcome === "builds");
    const line = seen.line === undefined ? "" : `:${seen.line}`;
    const shown = `foreseen ${ours.outcome}${ours.line === undefined ? "" : `:${ours.line}`} ${ours.cause ?? "-"} ${ours.confidence ?? "-"} ${ours.start}, really ${seen.outcome}${line} ${seen.cause ?? "-"} ${seen.start}`;
    const why = beyondFiles(ours, seen);
    if (why !== undefined) return { verdict: "unknown", why, shown };
    return { ...compare(ours, seen), shown };
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

async function main(): Promise<number> {
  const all = subjects();
  const known = new Set(all.flatMap(({ files, dockerfile }) => imagesOf(files, dockerfile)));
  const engine = await openEngine((line) => console.log(line));
  await prepareImages([...known].toSorted(), (line) => console.log(line));
  if (values.keep !== undefined) values.keep = resolve(values.keep);
  const numbers = values.only?.map(Number) ?? Array.from({ length: Number(values.count) }, (_, index) => index + 1);
  const end = Date.now() + Number(values.minutes) * 60_000;
  const counts = { agrees: 0, unknown: 0, unplayed: 0, WRONG: 0 };
  for (const number of numbers) {
    if (Date.now() > end) break;
    const pair = drawPair(all, known, number);
    const { verdict, why, shown } = await play(engine, pair);
    counts[verdict] += 1;
    console.log([String(number).padStart(4), verdict.padEnd(8), pair.subject.name, pair.what, shown, why].join(" | "));
  }
  const { agrees, unknown, unplayed, WRONG } = counts;
  console.log(
    `${agrees + unknown + WRONG} pairs: ${agrees} agree, ${unknown} not known, ${WRONG} wrong; ${unplayed} could not be played`,
  );
  console.log(`${agrees + unknown} passed, ${WRONG} failed`);
  return WRONG > 0 ? 1 : 0;
}

process.exitCode = await main();
