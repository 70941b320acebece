/**
 * What other checkers say of a build from its files: `--peers DIR` names a directory with their programs, `hadolint`,
 * `tally`, `droast` and `trivy`; those that are there are asked. BuildKit's own checks come from the engine.
 */
import { existsSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import type { Engine } from "../../conformance/lib/engine.ts";
import { type Ran, run } from "../../conformance/lib/run.ts";

/** How much a checker said: at its level `error`, and at any level. */
export interface Said {
  readonly errors: number;
  readonly all: number;
}

export interface Asked {
  readonly directory: string;
  /** Both relative to the directory. */
  readonly dockerfile: string;
  readonly context: string;
  readonly target: string | undefined;
}

type Peer = (programs: string, asked: Asked) => Promise<Said | undefined>;

/** Each program's own output: a list of objects, somewhere in it, that have a level. */
function count(text: string, level: RegExp, error: RegExp): Said {
  const levels = [...text.matchAll(level)].map(([, found = ""]) => found);
  return { errors: levels.filter((found) => error.test(found)).length, all: levels.length };
}

async function ask(program: string, words: readonly string[], cwd: string): Promise<Ran | undefined> {
  return existsSync(program) ? run(program, words, { cwd, timeoutMs: 120_000 }) : undefined;
}

const level = /"(?:level|severity|Severity)"\s*:\s*"(\w+)"/g;

const hadolint: Peer = async (programs, { directory, dockerfile }) => {
  const ran = await ask(join(programs, "hadolint"), ["--no-fail", "-f", "json", dockerfile], directory);
  return ran && count(ran.output, level, /^error$/);
};

const tally: Peer = async (programs, { directory, dockerfile, context }) => {
  const words = ["lint", "-f", "json", "--no-config", "--slow-checks", "off", "--context", context, dockerfile];
  const ran = await ask(join(programs, "tally"), words, directory);
  return ran && count(ran.output, level, /^error$/);
};

const droast: Peer = async (programs, { directory, dockerfile }) => {
  const ran = await ask(join(programs, "droast"), ["--format", "json", "--no-roast", dockerfile], directory);
  return ran && count(ran.output, level, /^error$/i);
};

/** Trivy has no level `error`: its two highest end a run that asks for `--severity HIGH,CRITICAL`, as its docs advise. */
const trivy: Peer = async (programs, { directory, dockerfile }) => {
  const words = ["config", "--format", "json", "--quiet", "--skip-check-update", dockerfile];
  const ran = await ask(join(programs, "trivy"), words, directory);
  return ran && count(ran.output, level, /^(?:HIGH|CRITICAL)$/);
};

/** BuildKit's checks are warnings; what its frontend refuses is an error. */
async function buildkit(engine: Engine, { directory, dockerfile, context, target }: Asked): Promise<Said> {
  const inside = (path: string): string => resolve(directory, path);
  const words = ["--addr", engine.address, "build", "--frontend", "dockerfile.v0", "--progress", "plain"];
  words.push("--local", `context=${inside(context)}`, "--local", `dockerfile=${dirname(inside(dockerfile))}`);
  words.push("--opt", "requestid=frontend.lint", "--opt", `filename=${basename(dockerfile)}`);
  if (target !== undefined) words.push("--opt", `target=${target}`);
  const { code, output } = await run(engine.buildctl, words, { timeoutMs: 120_000 });
  const errors = code === 0 ? 0 : 1;
  return { errors, all: errors + [...output.matchAll(/^WARNING: /gm)].length };
}

const programs: Readonly<Record<string, Peer>> = { hadolint, tally, droast, trivy };

/** By the checker's name. */
export type Peers = Readonly<Record<string, Said>>;

export async function askPeers(directory: string, engine: Engine, asked: Asked): Promise<Peers> {
  const said: Record<string, Said> = { "BuildKit checks": await buildkit(engine, asked) };
  for (const [name, peer] of Object.entries(programs)) {
    const found = await peer(resolve(directory), asked);
    if (found) said[name] = found;
  }
  return said;
}
