/**
 * Compares module zips, hashes, escapes, signed notes and trees with golang.org/x/mod on random input. `SLIPWAY_FUZZ` is the number
 * of inputs for each, `SLIPWAY_SEED` starts the random numbers, `SLIPWAY_READER` names a single one. The zips that Go creates are
 * read back as well.
 */
import { isDeepStrictEqual } from "node:util";
import { Judge } from "../lib/judge.ts";
import { Random } from "./docker/random.ts";
import { answer, type Answer } from "./modules/ours.ts";
import {
  randomCreate,
  randomEscape,
  randomFold,
  randomNote,
  randomRecord,
  randomTlog,
  randomZip,
  type Request,
} from "./modules/requests.ts";

const kinds: Readonly<Record<string, (random: Random) => Request>> = {
  zip: randomZip,
  create: randomCreate,
  fold: randomFold,
  escape: randomEscape,
  note: randomNote,
  tlog: randomTlog,
  record: randomRecord,
};

const count = Number(process.env["SLIPWAY_FUZZ"] ?? 100_000);
const shown = Number(process.env["SLIPWAY_SHOW"] ?? 10);
const only = process.env["SLIPWAY_READER"];
const batchSize = 200;
const judge = new Judge<Request, Answer>("modules");
let [compared, differences] = [0, 0];

for (const [name, make] of Object.entries(kinds)) {
  if (only !== undefined && only !== name) continue;
  const random = new Random(Number(process.env["SLIPWAY_SEED"] ?? 1));
  let found = 0;
  for (let done = 0; done < count; done += batchSize) {
    const size = Math.min(batchSize, count - done);
    const requests = random.some(size, size, () => make(random));
    const theirs = await judge.ask(requests);
    for (const [index, request] of requests.entries()) {
      const [mine, other] =
        name === "create" ? readBack(request, theirs[index] ?? {}) : [answer(request), theirs[index]];
      if (isDeepStrictEqual(comparable(mine), comparable(other)) || isBeyond(other)) continue;
      found++;
      if (found <= shown)
        console.log(
          `${name} ${JSON.stringify(request)}\n  ours   ${JSON.stringify(mine)}\n  theirs ${JSON.stringify(other)}`,
        );
    }
  }
  console.log(`${name}: ${count} compared, ${found} differences`);
  compared += count;
  differences += found;
}
judge.close();
console.log(`modules: ${compared} compared, ${differences} differences`);
process.exitCode = differences === 0 ? 0 : 1;

/** Bytes that are no UTF-8 are shown in another way; that they are refused is what counts. */
function comparable(value: unknown): unknown {
  const text = JSON.stringify(value, (_, each: unknown) =>
    typeof each === "string" && each.endsWith("invalid UTF-8") ? "invalid UTF-8" : each,
  );
  return JSON.parse(text);
}

/** Unicode's versions differ; and a tree of more than 10^15 records is none for us. */
function isBeyond(other: unknown): boolean {
  const { passed, size = 0 } = other as { readonly passed?: boolean; readonly size?: number | boolean };
  return passed === true || (typeof size === "number" && size >= 1e15);
}

/** What Go made is a module for us as well. */
function readBack(request: Request, { zip }: Answer): readonly [unknown, unknown] {
  if (typeof zip !== "string") return [0, 0];
  const mine = answer({ ...request, op: "zip", zip });
  return [
    { invalid: mine["invalid"], hashed: String(mine["hash"]).startsWith("h1:") },
    { invalid: [], hashed: true },
  ];
}
