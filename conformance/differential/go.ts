/**
 * Compares the Go readers with Go's own packages on random input. `SLIPWAY_FUZZ` is the number of inputs for each
 * reader, `SLIPWAY_SEED` starts the random numbers, `SLIPWAY_READER` names a single reader. What differs is made small
 * and kept in `src/go/testdata/regressions.json` with the judge's answer. `SLIPWAY_RECORD` is a number of inputs whose
 * answers are written to `src/go/testdata/cases.json`, for the tests that run without a judge.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Answer, answer, type Op, type Request } from "../../src/go/testdata/answers.ts";
import { Random } from "./docker/random.ts";
import { compare, type Difference } from "../../src/go/testdata/compare.ts";
import { Judge } from "../lib/judge.ts";
import { minimise } from "./go/minimise.ts";
import { randomLaxMod, randomMod, randomSum, randomWork } from "./go/modfiles.ts";
import { randomGo, randomMatch, randomPath, randomPseudo, randomQuote, randomSemver } from "./go/names.ts";
import { randomConstraint, randomFile } from "./go/sources.ts";

const readers: Readonly<Record<Op, (random: Random) => Request>> = {
  gomod: randomMod,
  "gomod-lax": randomLaxMod,
  gowork: randomWork,
  gosum: randomSum,
  semver: randomSemver,
  gover: randomGo,
  path: randomPath,
  pseudo: randomPseudo,
  match: randomMatch,
  quote: randomQuote,
  constraint: randomConstraint,
  gofile: randomFile,
};

interface Regression {
  readonly request: Request;
  readonly answer: Answer;
}

const root = join(import.meta.dirname, "../..");
const regressionsFile = join(root, "src/go/testdata/regressions.json");
const count = Number(process.env["SLIPWAY_FUZZ"] ?? 100_000);
const seed = Number(process.env["SLIPWAY_SEED"] ?? 1);
const only = process.env["SLIPWAY_READER"];
const record = Number(process.env["SLIPWAY_RECORD"] ?? 0);
const batchSize = 500;
const keptForEach = 20;

const judge = new Judge<Request, Answer>("gomod");
const regressions = JSON.parse(readFileSync(regressionsFile, "utf8")) as Regression[];
const cases: Regression[] = [];
let compared = 0;
let differences = 0;

for (const [name, make] of Object.entries(readers)) {
  if (only !== undefined && only !== name) continue;
  const found = await run(name, make);
  console.log(`${name}: ${count} compared, ${found} differences`);
  compared += count;
  differences += found;
}
judge.close();
if (record > 0) {
  const lines = cases.map((each) => JSON.stringify(each)).join(",\n");
  writeFileSync(join(root, "src/go/testdata/cases.json"), `[\n${lines}\n]\n`);
}
if (differences > 0) writeFileSync(regressionsFile, `${JSON.stringify(regressions, null, 1)}\n`);
console.log(`go readers: ${compared} compared, ${differences} differences`);
process.exitCode = differences === 0 ? 0 : 1;

async function run(name: string, make: (random: Random) => Request): Promise<number> {
  const random = new Random(seed);
  let found = 0;
  for (let done = 0; done < count; done += batchSize) {
    const size = Math.min(batchSize, count - done);
    const requests = random.some(size, size, () => make(random));
    const theirs = await judge.ask(requests);
    for (const [index, request] of requests.entries()) {
      if (done + index < record) cases.push({ request, answer: theirs[index] ?? {} });
      if (!compare(request, answer(request), theirs[index] ?? {})) continue;
      found++;
      if (found <= keptForEach) await keep(name, request);
    }
  }
  return found;
}

async function keep(name: string, request: Request): Promise<void> {
  const small = await minimise(request, async (smaller) => (await differ(smaller)) !== undefined);
  const difference = await differ(small);
  const [theirs = {}] = await judge.ask([small]);
  console.log(`${name} differs on ${JSON.stringify(small)}`);
  console.log(`  ours   ${difference?.ours}\n  theirs ${difference?.theirs}`);
  const known = regressions.some((one) => JSON.stringify(one.request) === JSON.stringify(small));
  if (!known) regressions.push({ request: small, answer: theirs });
}

async function differ(request: Request): Promise<Difference | undefined> {
  const [theirs = {}] = await judge.ask([request]);
  return compare(request, answer(request), theirs);
}
