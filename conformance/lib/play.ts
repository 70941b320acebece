/** Plays one case on the engine and says everything that is not as the case says. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { cleanLog, essence, failedInstructions, failingLine, failingWords } from "./build-log.ts";
import type { Case } from "./case-file.ts";
import { build, type BuildRequest, type Engine, start } from "./engine.ts";
import { serviceOptions } from "./service-options.ts";
import { applyFix, writeCase } from "./write-case.ts";

export interface Played {
  readonly problems: readonly string[];
  /** What a recording run writes into the case; undefined for a log the case should not have. */
  readonly logs: { readonly build: string | undefined; readonly run: string | undefined };
  /** In words, for a case that expects nothing certain. */
  readonly happened: string;
}

export async function play(
  engine: Engine,
  found: Case,
  proxies: readonly string[],
  recording: boolean,
): Promise<Played> {
  const directory = mkdtempSync(join(tmpdir(), "slipway-case-"));
  try {
    await writeCase(found, directory);
    return await playIn(directory, engine, found, proxies, recording);
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

async function playIn(
  directory: string,
  engine: Engine,
  found: Case,
  proxies: readonly string[],
  recording: boolean,
): Promise<Played> {
  const { expect } = found.head;
  const problems: string[] = [];
  const wanted = startExpected(found);
  const image = wanted ? imageName(found.path) : undefined;
  const built = await build(engine, request(found, directory, image));
  const line = built.ok ? undefined : failingLine(built.log);
  const log = built.ok ? undefined : cleanLog(built.log, { directory, proxies });
  let happened = built.ok ? "builds" : `fails${line === undefined ? "" : ` at line ${line}`}`;
  if (expect.outcome === "builds" && !built.ok)
    problems.push(`should build, but ${happened}:\n${lastLines(built.log)}`);
  if (expect.outcome === "fails" && built.ok) problems.push("should fail, but builds");
  // some errors of the frontend name no line
  if (
    expect.outcome === "fails" &&
    line !== undefined &&
    expect.line !== undefined &&
    line !== expect.line &&
    !failsBeside(found, built.log, expect.line)
  ) {
    problems.push(`should fail at line ${expect.line}, but ${happened}:\n${lastLines(built.log)}`);
  }
  problems.push(...compareLogs("build", found.logs.build, log, recording, expect.outcome === "fails"));
  let runLog: string | undefined;
  if (built.ok && image !== undefined) {
    const started = await start(engine, image, serviceOptions(found, directory));
    happened += started.ok ? ", starts" : `, start fails with ${started.exitCode ?? "no exit code"}`;
    if (started.ok !== (wanted === "starts"))
      problems.push(
        `should ${wanted === "starts" ? "start" : "fail to start"}, but ${happened}:\n${lastLines(started.log)}`,
      );
    if (!started.ok) runLog = cleanLog(started.log, { directory, proxies });
    problems.push(...compareLogs("run", found.logs.run, runLog, recording, wanted === "fails"));
  }
  problems.push(...(await playFix(directory, engine, found)));
  return {
    problems,
    logs: { build: expect.outcome === "builds" ? undefined : log, run: wanted === "starts" ? undefined : runLog },
    happened,
  };
}

/** Whether the instruction of this line is among those that failed side by side, now or when the log was recorded. */
function failsBeside({ head, logs, project }: Case, log: string, line: number): boolean {
  const dockerfile = project.find((file) => file.name === (head.dockerfile ?? "Dockerfile"))?.text ?? "";
  const instruction = dockerfile.split("\n")[line - 1]?.trim();
  const failed = new Set([log, logs.build ?? ""].flatMap(failedInstructions));
  return failed.size > 1 && instruction !== undefined && failed.has(instruction);
}

/** After the proposed fix the project builds, and starts when a failing start was the case's point. */
async function playFix(directory: string, engine: Engine, found: Case): Promise<string[]> {
  if (found.fix === undefined) return [];
  const refused = await applyFix(found.fix, directory);
  if (refused !== undefined) return [`fixed.diff does not apply: ${refused}`];
  const image = startExpected(found) ? imageName(`${found.path} fixed`) : undefined;
  const built = await build(engine, request(found, directory, image));
  if (!built.ok) return [`with fixed.diff it should build, but fails:\n${lastLines(built.log)}`];
  if (image === undefined) return [];
  const started = await start(engine, image, serviceOptions(found, directory));
  return started.ok ? [] : [`with fixed.diff it should start, but:\n${lastLines(started.log)}`];
}

function request(found: Case, directory: string, image: string | undefined): BuildRequest {
  const {
    args = {},
    context = ".",
    contexts = {},
    dockerfile = "Dockerfile",
    platform,
    secrets = [],
    target,
  } = found.head;
  const given = Object.fromEntries(secretPairs(secrets));
  return { directory, dockerfile, context, target, platform, args, contexts, secrets: given, image };
}

/** Ids alone, or ids with what they hold. */
function secretPairs(secrets: unknown): [string, string][] {
  if (Array.isArray(secrets)) return secrets.map((id): [string, string] => [String(id), "secret"]);
  return Object.entries(secrets ?? {}).map(([id, text]): [string, string] => [id, String(text)]);
}

/** Undefined when the start is nobody's business. */
function startExpected(found: Case): "starts" | "fails" | undefined {
  const { start, played } = found.head.expect;
  return played ?? (start === "unknown" ? undefined : start);
}

function compareLogs(
  kind: "build" | "run",
  recorded: string | undefined,
  now: string | undefined,
  recording: boolean,
  wanted: boolean,
): string[] {
  if (recording || !wanted || now === undefined) return [];
  if (recorded === undefined) return [`the ${kind} log is not recorded`];
  const [before, after] = [essence(recorded), essence(now)];
  // the first failure may end the others before they are told
  const partly = failedInstructions(recorded).length > 1;
  const known = new Set(failingWords(recorded));
  const same = partly ? failingWords(now).every((line) => known.has(line)) : before === after;
  return kind === "run" || same ? [] : [`the build log changed:\n--- recorded\n${before}\n--- now\n${after}`];
}

function imageName(path: string): string {
  return `case/${path
    .replace(/^src\/causes\//, "")
    .replace(/\.txtar/, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-/, "")}-${process.pid}`;
}

function lastLines(log: string): string {
  return log.trimEnd().split("\n").slice(-12).join("\n");
}
