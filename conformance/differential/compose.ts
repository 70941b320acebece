/**
 * Compares the Compose reader with compose-go on random projects. `SLIPWAY_FUZZ` is the number of projects (each is written
 * to disk by the judge), `SLIPWAY_SEED` starts the random numbers.
 */
import { type Answer, answer, type Request } from "../../src/deploy/compose/testdata/answers.ts";
import { compare } from "./compose/compare.ts";
import { randomProject } from "./compose/projects.ts";
import { Judge } from "../lib/judge.ts";
import { Random } from "./docker/random.ts";

const count = Number(process.env["SLIPWAY_FUZZ"] ?? 100_000);
const random = new Random(Number(process.env["SLIPWAY_SEED"] ?? 1));
const shown = Number(process.env["SLIPWAY_SHOW"] ?? 10);
const batchSize = 200;
const judge = new Judge<Request, Answer>("compose");
let differences = 0;

for (let done = 0; done < count; done += batchSize) {
  const size = Math.min(batchSize, count - done);
  const requests = random.some(size, size, () => randomProject(random));
  const theirs = await judge.ask(requests);
  for (const [index, request] of requests.entries()) {
    const difference = compare(answer(request), theirs[index] ?? {});
    if (!difference) continue;
    differences++;
    if (differences <= shown) show(request, difference);
  }
}
judge.close();
console.log(`compose reader: ${count} compared, ${differences} differences`);
process.exitCode = differences === 0 ? 0 : 1;

function show(request: Request, { ours, theirs }: { ours: Answer; theirs: Answer }): void {
  for (const name of Object.keys(request.files)) {
    if (/compose|\.env$/.test(name) && !/^(?:e|sub\/)/.test(name)) console.log(`-- ${name} --\n${request.files[name]}`);
  }
  console.log(
    `env ${JSON.stringify(request.env)}\n  ours   ${JSON.stringify(ours)}\n  theirs ${JSON.stringify(theirs)}\n`,
  );
}
