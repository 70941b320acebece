/**
 * Engine conformance: every case of the catalogue is built, and started, by the real engine, and its fix too.
 *
 *   npm run conformance [-- PATH…]            compare
 *   npm run conformance:record [-- PATH…]     write the logs into the cases
 *
 * A PATH is a txtar or a folder above some; without one, all cases are played.
 */
import { execFileSync } from "node:child_process";
import { globSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join, relative, resolve } from "node:path";
import { applyPatch, parsePatch } from "diff";
import { formatTxtar, parseTxtar } from "../src/text/txtar.ts";
import { baseImages, finalBase } from "./lib/base-images.ts";
import { essence } from "./lib/build-log.ts";
import { type Case, readCase, recordedBuild, recordedRun } from "./lib/case-file.ts";
import { type Engine, keepBases, openEngine, prepareImages } from "./lib/engine.ts";
import { play, type Played } from "./lib/play.ts";

const root = resolve(import.meta.dirname, "..");
const parallel = 3;

/** What happened to a case that could not be played. */
const broken = "breaks";

function findCases(paths: readonly string[]): string[] {
  const folders = paths.length > 0 ? paths.map((path) => resolve(path)) : [join(root, "src/causes")];
  const files = folders.flatMap((path) => {
    return statSync(path).isDirectory()
      ? globSync("**/*.txtar", { cwd: path }).map((name) => join(path, name))
      : [path];
  });
  // what stands in `logs/` was printed elsewhere, and nothing can play it
  return files
    .filter((file) => basename(dirname(file)) !== "logs")
    .map((file) => relative(root, file))
    .toSorted();
}

/** The Dockerfile as it is, and as the fix leaves it: a fix may change what a stage is built on. */
function dockerfilesOf({ head, project, fix }: Case): string[] {
  const name = head.dockerfile ?? "Dockerfile";
  const text = project.find((file) => file.name === name)?.text ?? "";
  const patch = parsePatch(fix ?? "").find((each) => each.newFileName === `b/${name}`);
  const mended = patch ? applyPatch(text, patch) : false;
  return mended === false ? [text] : [text, mended];
}

function imagesOf(cases: readonly Case[]): { all: string[]; started: string[] } {
  const all = new Set<string>();
  const started = new Set<string>();
  for (const found of cases) {
    const { args = {}, expect } = found.head;
    const starts = expect.played ?? expect.start;
    for (const text of dockerfilesOf(found)) {
      for (const ref of baseImages(text, args)) all.add(ref);
      const base = finalBase(text, args);
      if (base !== undefined && starts !== undefined && starts !== "unknown") started.add(base);
    }
  }
  return { all: [...all].toSorted(), started: [...started].toSorted() };
}

function record(path: string, played: Played): void {
  const file = join(root, path);
  const archive = parseTxtar(readFileSync(file, "utf8"));
  const files = archive.files.filter((each) => each.name !== recordedBuild && each.name !== recordedRun);
  const before = archive.files.find((each) => each.name === recordedBuild)?.text;
  // a log that says the same stays as it is: times and digests are no news
  const same =
    before !== undefined && played.logs.build !== undefined && essence(before) === essence(played.logs.build);
  const build = same ? before : played.logs.build;
  if (build !== undefined) files.push({ name: recordedBuild, text: build });
  if (played.logs.run !== undefined) files.push({ name: recordedRun, text: played.logs.run });
  writeFileSync(file, formatTxtar({ ...archive, files }));
}

function report(path: string, seconds: number, played: Played): boolean {
  const failed = played.problems.length > 0;
  console.log(`${failed ? "FAIL" : "ok  "} ${path} (${played.happened}, ${seconds.toFixed(1)} s)`);
  for (const problem of played.problems) console.log(problem.replace(/^/gm, "     "));
  return failed;
}

/** What breaks in playing a case fails that case, not the others. */
async function attempt(engine: Engine, found: Case, proxies: readonly string[], recording: boolean): Promise<Played> {
  try {
    return await play(engine, found, proxies, recording);
  } catch (error) {
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { problems: [`could not be played: ${text}`], logs: { build: undefined, run: undefined }, happened: broken };
  }
}

async function main(): Promise<number> {
  const recording = process.argv.includes("--record");
  const paths = findCases(process.argv.slice(2).filter((word) => !word.startsWith("--")));
  const cases = paths.map((path) => readCase(path, readFileSync(join(root, path), "utf8")));
  const played = cases.filter((found) => found.head.engine === undefined);
  let failed = 0;
  if (played.length > 0) {
    const engine = await openEngine((line) => console.log(line));
    const images = imagesOf(played);
    await prepareImages(images.all, (line) => console.log(line));
    await keepBases(engine, images.started);
    const proxies = execFileSync("go", ["env", "GOPROXY"], { encoding: "utf8", cwd: "/" }).trim().split(/[,|]/);
    const http = proxies.filter((proxy) => proxy.startsWith("http"));
    const waiting = [...played];
    const worker = async (): Promise<void> => {
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        const started = Date.now();
        let result = await attempt(engine, next, http, recording);
        // a download that broke off, or an engine that went down, says nothing of the case: it is played once more
        if (result.problems.length > 0) {
          console.log(`again ${next.path}`);
          await openEngine(() => undefined);
          result = await attempt(engine, next, http, recording);
        }
        if (recording && result.happened !== broken) record(next.path, result);
        if (report(next.path, (Date.now() - started) / 1000, result)) failed += 1;
      }
    };
    await Promise.all(Array.from({ length: parallel }, worker));
  }
  for (const found of cases)
    if (found.head.engine !== undefined) console.log(`left out ${found.path}: ${found.head.engine}`);
  const left = cases.length - played.length;
  console.log(
    `engine conformance: ${played.length} cases, ${failed} failed${left > 0 ? `, ${left} left out with a reason` : ""}`,
  );
  return failed > 0 ? 1 : 0;
}

process.exitCode = await main();
