/** The mutants of one healthy build, each judged as the build itself. */
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { diskSnapshot } from "../../src/host/disk.ts";
import { foresee, optionsFor } from "./foresee.ts";
import { judgeBuild, type JudgeOptions } from "./judge-build.ts";
import { mutations } from "./mutations/all.ts";
import { apply } from "./mutations/apply.ts";
import { draw } from "./mutations/draw.ts";
import { siteOf } from "./mutations/site.ts";
import type { Row } from "./row.ts";

export interface Draw {
  readonly count: number;
  readonly seed: string;
}

/** `9` or `9:seed`. */
export function readDraw(text: string): Draw {
  const [count = "", seed = "1"] = text.split(":");
  if (!/^\d+$/.test(count)) throw new Error(`--mutate ${text}: a number is needed, as in --mutate 9:seed`);
  return { count: Number(count), seed };
}

/** Only what builds and starts, and is foreseen to, can be broken by a mutant. */
export function isHealthy({ foreseen, seen, mutant }: Row): boolean {
  return (
    mutant === undefined &&
    foreseen.outcome === "builds" &&
    foreseen.start !== "fails" &&
    seen.outcome === "builds" &&
    seen.start !== "fails"
  );
}

export async function* mutantsOf(
  options: JudgeOptions,
  row: Row,
  { count, seed }: Draw,
  asked: readonly string[],
): AsyncGenerator<Row> {
  const { directory, dockerfile, context, target, args = {}, contexts = {} } = row;
  const ordered = { file: dockerfile, line: 1, args, contexts };
  const place = mkdtempSync(join(tmpdir(), "slipway-mutants-"));
  const files = join(place, basename(directory));
  cpSync(directory, files, { recursive: true, verbatimSymlinks: true, preserveTimestamps: true });
  const site = siteOf(diskSnapshot(directory), dockerfile, context);
  const name = `${row.project ?? basename(directory)} ${row.path ?? dockerfile} ${target ?? ""}`;
  for (const [number, { kind, intent, what, changes }] of draw(mutations, site, count, `${seed} ${name}`).entries()) {
    const undo = apply(files, changes);
    // of an argument that is given twice the last counts
    const [found] = foresee(files, [...optionsFor(files, row), ...asked]);
    const prediction = found && { ...found, verdict: { ...found.verdict, askedBy: ordered } };
    const tag = `${dockerfile}-${target ?? ""}-${seed}-${number}-${kind}`;
    const subject = { directory, files, number: tag, mutant: { kind, intent, what } };
    if (prediction) yield await judgeBuild(options, subject, prediction);
    undo();
  }
  rmSync(place, { recursive: true, force: true });
}
