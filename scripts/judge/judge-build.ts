/** One build of a directory: what was foreseen beside what the engine does. */
import { mkdirSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { printedIn } from "../../conformance/lib/build-log.ts";
import type { Engine } from "../../conformance/lib/engine.ts";
import { causeInLog, type Prediction } from "./foresee.ts";
import { askPeers } from "./peers.ts";
import { projectOf } from "./project.ts";
import { compare, type Row } from "./row.ts";
import { see } from "./see.ts";
import { warmDockerfile } from "./warm.ts";

export interface JudgeOptions {
  readonly engine: Engine;
  readonly args: Readonly<Record<string, string>>;
  readonly timeoutMs: number;
  /** Where the engine's logs are kept. */
  readonly logs: string | undefined;
  /** Finished steps and compiled packages are used again. */
  readonly warm: boolean;
  /** The directory with the programs of other checkers, when they are asked too. */
  readonly peers: string | undefined;
}

export interface Subject {
  /** As it is named in the row; the files may be a copy elsewhere. */
  readonly directory: string;
  readonly files: string;
  /** Tells the builds of a directory apart. */
  readonly number: string;
  readonly mutant?: Row["mutant"];
}

export async function judgeBuild(
  { engine, args, timeoutMs, logs, warm, peers }: JudgeOptions,
  { directory, files, number, mutant }: Subject,
  { verdict, foreseen }: Prediction,
): Promise<Row> {
  const started = Date.now();
  const name = `${basename(directory)}-${number}`.toLowerCase().replace(/[^a-z0-9]+/g, "-");
  const dockerfile = warm ? warmDockerfile(files, verdict.dockerfile) : { path: verdict.dockerfile, remove: () => {} };
  const request = {
    directory: files,
    dockerfile: dockerfile.path,
    context: verdict.context,
    target: verdict.target ?? undefined,
    platform: verdict.platform === "linux/amd64" ? undefined : verdict.platform,
    // as the repository's own files order it, and the caller's word over that
    args: { ...verdict.askedBy?.args, ...args },
    contexts: verdict.askedBy?.contexts ?? {},
    secrets: {},
    timeoutMs,
    cached: warm,
  };
  let log = "";
  const really = await see(engine, request, `judge/${name}`, (text) => {
    log = text;
    if (!logs) return;
    mkdirSync(logs, { recursive: true });
    writeFileSync(join(logs, `${name}.log`), text);
  });
  dockerfile.remove();
  const failed = really.outcome === "fails";
  const seen = {
    ...really,
    cause: failed ? causeInLog(log, files) : undefined,
    printed: printedIn(failed ? log : really.tail, foreseen.prints ?? []),
  };
  const asked = { directory: files, dockerfile: verdict.dockerfile, context: verdict.context, target: request.target };
  const { commit, project, prefix } = projectOf(directory);
  return {
    directory,
    commit,
    project,
    path: `${prefix}${verdict.dockerfile}`,
    dockerfile: verdict.dockerfile,
    context: verdict.context,
    target: verdict.target ?? undefined,
    args: verdict.askedBy?.args,
    contexts: verdict.askedBy?.contexts,
    mutant,
    foreseen,
    seen,
    peers: peers === undefined ? undefined : await askPeers(peers, engine, asked),
    ...compare(foreseen, seen),
    seconds: Math.round((Date.now() - started) / 1000),
  };
}
