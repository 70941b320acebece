/**
 * Compares names of Go files with go/types: what a file declares, and which of its bare names nothing in it declares. Files are put together of
 * declarations of Go's own source, with some of their words exchanged. `SLIPWAY_FUZZ` is their number, `SLIPWAY_SEED` starts the random
 * numbers. A local name that is taken for one of the package is a difference; how many undefined names are found is told.
 */
import { execFileSync } from "node:child_process";
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { namesOf } from "../../src/go/source/names.ts";
import { predeclared } from "../../src/go/source/predeclared.ts";
import { Judge } from "../lib/judge.ts";
import { Random } from "./docker/random.ts";

interface Answer {
  readonly error?: string;
  readonly declared: readonly string[];
  readonly undefined: readonly string[];
  readonly unresolved: readonly string[];
  readonly local: readonly string[];
  readonly selectors: readonly string[];
}

const count = Number(process.env["SLIPWAY_FUZZ"] ?? 100_000);
const shown = Number(process.env["SLIPWAY_SHOW"] ?? 10);
const batchSize = 200;
const random = new Random(Number(process.env["SLIPWAY_SEED"] ?? 1));

/** Declarations of up to 3,000 characters. */
function pool(): [string, ...string[]] {
  const goroot = execFileSync("go", ["env", "GOROOT"], { encoding: "utf8" }).trim();
  const files = globSync("{net,go,encoding,text,os,sync,reflect,cmd/go/internal}/**/*.go", {
    cwd: join(goroot, "src"),
  });
  const found = files
    .filter((file) => !file.includes("testdata"))
    .toSorted()
    .flatMap((file) =>
      readFileSync(join(goroot, "src", file), "utf8")
        .split(/\n(?=(?:func|type|var|const)\b)/)
        .slice(1),
    )
    .filter((text) => text.length < 3_000);
  const [first = "", ...others] = found;
  return [first, ...others];
}

const declarations = pool();
const WORD = /[A-Za-z_]\w*/g;

/** A few declarations; in one of two files some words are exchanged for others of it. */
function randomFile(): string {
  let text = random.some(1, 4, () => random.pick(declarations)).join("\n");
  const words = [...text.matchAll(WORD)];
  for (let left = random.chance(50) ? 0 : 1 + random.below(3); left > 0; left--) {
    const [from, to] = [words[random.below(words.length)], words[random.below(words.length)]];
    // places move with each exchange; a wrong one is as good as the right one
    if (from && to) text = text.slice(0, from.index) + to[0] + text.slice(from.index + from[0].length);
  }
  return `package p\n\n${text}`;
}

const judge = new Judge<{ readonly op: "names"; readonly text: string }, Answer>("gomod");
let [compared, differences, unreadable, missed, all] = [0, 0, 0, 0, 0];
for (let done = 0; done < count; done += batchSize) {
  const texts = random.some(batchSize, batchSize, randomFile);
  const answers = await judge.ask(texts.map((text) => ({ op: "names", text })));
  for (const [at, text] of texts.entries()) {
    const theirs = answers[at];
    compared++;
    if (!theirs) throw new Error("the judge has no answer");
    if (theirs.error !== undefined) {
      unreadable++;
      continue;
    }
    const found = differenceOf(text, theirs);
    if (found === undefined) continue;
    differences++;
    if (differences <= shown) console.log(`${found}\n${text.replaceAll(/^/gm, "    ")}`);
  }
}
judge.close();
console.log(`names: of ${all} undefined names ${all - missed} found; ${unreadable} files don't parse`);
console.log(`names: ${compared} compared, ${differences} differences`);
process.exitCode = differences === 0 ? 0 : 1;

function differenceOf(text: string, theirs: Answer): string | undefined {
  const ours = namesOf(text);
  const declared = [...ours.declared].filter((name) => name !== "_").toSorted();
  if (declared.join(" ") !== theirs.declared.join(" "))
    return `declared: ours ${declared.join(" ")}, theirs ${theirs.declared.join(" ")}`;
  const local = theirs.local.find((name) => ours.used.has(name));
  if (local !== undefined) return `\`${local}\` is local`;
  const selector = theirs.selectors.find((name) => ours.selected.has(name));
  if (selector !== undefined) return `\`${selector}\` begins with a local name`;
  const undeclared = [...ours.used.keys()].filter((name) => !ours.declared.has(name) && !predeclared.has(name));
  const wrong = undeclared.find((name) => !theirs.unresolved.includes(name));
  if (wrong !== undefined) return `\`${wrong}\` is not undefined`;
  all += theirs.undefined.length;
  const selected = new Set([...ours.selected.keys()].map((name) => name.slice(0, name.indexOf("."))));
  missed += theirs.undefined.filter((name) => !ours.used.has(name) && !selected.has(name)).length;
  return undefined;
}
