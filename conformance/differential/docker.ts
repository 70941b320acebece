/**
 * Compares the Docker readers with BuildKit's own packages on random input. `SLIPWAY_FUZZ` is the number of inputs for each
 * reader, `SLIPWAY_SEED` starts the random numbers, `SLIPWAY_READER` names a single reader. What differs is made small
 * and kept in `src/docker/testdata/regressions.json` with the judge's answer.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Answer, answer, type Request } from "../../src/docker/testdata/answers.ts";
import { randomBuild } from "./docker/builds.ts";
import { compare, type Difference } from "../../src/docker/testdata/compare.ts";
import { randomDockerfile } from "./docker/dockerfiles.ts";
import { Judge } from "../lib/judge.ts";
import { minimise } from "./docker/minimise.ts";
import { randomIgnore, randomMounts, randomPlatform, randomReference, randomWord } from "./docker/others.ts";
import { Random } from "./docker/random.ts";

const readers: Readonly<Record<Request["op"], (random: Random) => Request>> = {
  dockerfile: (random) => ({ op: "dockerfile", text: randomDockerfile(random) }),
  expand: randomWord,
  ignore: randomIgnore,
  mounts: randomMounts,
  reference: randomReference,
  platform: randomPlatform,
  build: randomBuild,
};

interface Regression {
  readonly request: Request;
  readonly answer: Answer;
}

const root = join(import.meta.dirname, "../..");
const regressionsFile = join(root, "src/docker/testdata/regressions.json");
const count = Number(process.env["SLIPWAY_FUZZ"] ?? 100_000);
const seed = Number(process.env["SLIPWAY_SEED"] ?? 1);
const only = process.env["SLIPWAY_READER"];
const batchSize = 500;
const keptForEach = 20;

const judge = new Judge<Request, Answer>("docker");
const regressions = JSON.parse(readFileSync(regressionsFile, "utf8")) as Regression[];
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
writeFileSync(regressionsFile, `${JSON.stringify(regressions, null, 1)}\n`);
console.log(`docker readers: ${compared} compared, ${differences} differences`);
process.exitCode = differences === 0 ? 0 : 1;

async function run(name: string, make: (random: Random) => Request): Promise<number> {
  const random = new Random(seed);
  let found = 0;
  for (let done = 0; done < count; done += batchSize) {
    const requests = random.some(Math.min(batchSize, count - done), Math.min(batchSize, count - done), () =>
      make(random),
    );
    const theirs = await judge.ask(requests);
    for (const [index, request] of requests.entries()) {
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
  console.log(`${name} differs on ${JSON.stringify(small.text)}`);
  console.log(`  ours   ${difference?.ours}\n  theirs ${difference?.theirs}`);
  const known = regressions.some((one) => JSON.stringify(one.request) === JSON.stringify(small));
  if (!known) regressions.push({ request: small, answer: theirs });
}

async function differ(request: Request): Promise<Difference | undefined> {
  const [theirs = {}] = await judge.ask([request]);
  return compare(request, answer(request), theirs);
}
