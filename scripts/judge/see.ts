/** Builds a directory's Dockerfile on the engine from a cold cache and starts the image. */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { baseImages } from "../../conformance/lib/base-images.ts";
import { failedInstructions, failingLine } from "../../conformance/lib/build-log.ts";
import { build, type BuildRequest, type Engine, prepareImages, start } from "../../conformance/lib/engine.ts";
import type { Seen } from "./row.ts";

/** Signs in a log that this machine, not the project, made the build fail. */
const outside: readonly [pattern: RegExp, why: string][] = [
  [/no stand-in/, "an image without a stand-in"],
  [
    /failed to resolve source metadata|failed to do request|pull access denied|ERROR: \S+: not found$/m,
    "an image that is not here",
  ],
  [/reading \S+\/@v\/\S+: (?:403|5\d\d) /, "a module version that is not here"],
  [/the engine's Alpine does not carry/, "an Alpine package that is not here"],
  [
    /[Cc]ould not resolve host|Temporary failure (?:in name resolution|resolving)|bad address|unable to resolve host|no such host|server misbehaving/,
    "a download from outside",
  ],
  [/failed to solve: Canceled: context canceled/, "the engine gave up"],
  [/no match for platform in manifest|exec format error/, "another machine's architecture"],
];

export async function see(
  engine: Engine,
  request: BuildRequest,
  image: string,
  keepLog: (log: string) => void,
): Promise<Seen> {
  await prepareImages(baseImages(dockerfileText(request), request.args), () => undefined);
  return look(engine, request, image, keepLog);
}

/** With the base images there already; without a name the image is not started. */
export async function look(
  engine: Engine,
  request: BuildRequest,
  image: string | undefined,
  keepLog: (log: string) => void,
): Promise<Seen> {
  const built = await build(engine, { ...request, image });
  keepLog(built.log);
  const tail = built.log.trimEnd().split("\n").slice(-25).join("\n");
  const nothing = { line: undefined, cause: undefined, unplayed: undefined, tail };
  if (!built.ok) {
    if (built.late) return { ...nothing, outcome: "unplayed", start: "untried", unplayed: "more time than was given" };
    const foreign = outside.find(([pattern]) => pattern.test(tail))?.[1];
    if (foreign !== undefined) return { ...nothing, outcome: "unplayed", start: "untried", unplayed: foreign };
    const beside = failedLines(built.log, dockerfileText(request));
    return { ...nothing, outcome: "fails", start: "untried", line: failingLine(built.log), beside };
  }
  if (image === undefined) return { ...nothing, outcome: "builds", start: "untried" };
  const started = await start(engine, image);
  const exec =
    started.exitCode === undefined || started.exitCode === 125 || started.exitCode === 126 || started.exitCode === 127;
  return {
    ...nothing,
    outcome: "builds",
    start: started.ok ? "starts" : exec ? "fails" : "exits",
    tail: started.log.slice(-2000),
  };
}

function failedLines(log: string, dockerfile: string): number[] {
  const failed = new Set(failedInstructions(log));
  return dockerfile.split("\n").flatMap((text, index) => (failed.has(text.trim()) ? [index + 1] : []));
}

function dockerfileText(request: BuildRequest): string {
  try {
    return readFileSync(resolve(request.directory, request.dockerfile), "utf8");
  } catch {
    return "";
  }
}
