/** The engine of `conformance/engine/engine.sh`, as functions: build a project, start its image. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { run } from "./run.ts";

const script = resolve(import.meta.dirname, "../engine/engine.sh");

export interface Engine {
  readonly buildctl: string;
  readonly address: string;
  readonly registry: string;
  readonly docker: string;
}

export interface BuildRequest {
  readonly directory: string;
  /** Both relative to the directory. */
  readonly dockerfile: string;
  readonly context: string;
  readonly target?: string | undefined;
  readonly platform?: string | undefined;
  readonly args: Readonly<Record<string, string>>;
  readonly contexts: Readonly<Record<string, string>>;
  readonly secrets: Readonly<Record<string, string>>;
  /** Pushes the image under this name, so that it can be started. */
  readonly image?: string | undefined;
  readonly timeoutMs?: number;
  /** Steps that the builder did before, with the same content, are not done again. */
  readonly cached?: boolean;
}

export interface Built {
  readonly ok: boolean;
  /** It was ended because its time was over. */
  readonly late: boolean;
  readonly log: string;
}

/** Starts the engine when it isn't running; throws when it can't be had. */
export async function openEngine(progress: (line: string) => void): Promise<Engine> {
  const up = await run(script, ["up"], { timeoutMs: 1_800_000 });
  if (up.code !== 0) throw new Error(`the engine did not start:\n${up.output}`);
  for (const line of up.output.trim().split("\n")) progress(line);
  const variables = new Map<string, string>();
  for (const line of (await run(script, ["env"])).output.split("\n")) {
    const equals = line.indexOf("=");
    if (equals > 0) variables.set(line.slice(0, equals), line.slice(equals + 1));
  }
  const value = (name: string): string => variables.get(name) ?? "";
  return {
    buildctl: value("BUILDCTL"),
    address: value("BUILDKIT_ADDRESS"),
    registry: value("REGISTRY"),
    docker: value("DOCKER"),
  };
}

/** Makes stand-ins for base images; says which could not be had. */
export async function prepareImages(refs: readonly string[], progress: (line: string) => void): Promise<void> {
  if (refs.length === 0) return;
  const { output } = await run(script, ["images", ...refs], { timeoutMs: 3_600_000 });
  for (const line of output.trim().split("\n")) if (line !== "") progress(line);
}

/** A cold build: nothing comes from the builder's cache, unless it is asked for. */
export async function build(engine: Engine, request: BuildRequest): Promise<Built> {
  const secrets = mkdtempSync(join(tmpdir(), "slipway-secrets-"));
  const inside = (path: string): string => resolve(request.directory, path);
  const options = [`filename=${basename(request.dockerfile)}`];
  if (request.target) options.push(`target=${request.target}`);
  if (request.platform) options.push(`platform=${request.platform}`);
  for (const [name, value] of Object.entries(request.args)) options.push(`build-arg:${name}=${value}`);
  const locals = [`context=${inside(request.context)}`, `dockerfile=${dirname(inside(request.dockerfile))}`];
  for (const [name, value] of Object.entries(request.contexts)) {
    if (/^[a-z-]+:\/\//.test(value)) options.push(`context:${name}=${value}`);
    else {
      locals.push(`${name}=${inside(value)}`);
      options.push(`context:${name}=local:${name}`);
    }
  }
  const args = ["--addr", engine.address, "build", "--frontend", "dockerfile.v0", "--progress", "plain"];
  if (!request.cached) args.push("--no-cache");
  for (const local of locals) args.push("--local", local);
  for (const option of options) args.push("--opt", option);
  for (const [id, text] of Object.entries(request.secrets)) {
    writeFileSync(join(secrets, id), text);
    args.push("--secret", `id=${id},src=${join(secrets, id)}`);
  }
  if (request.image)
    args.push("--output", `type=image,name=${engine.registry}/${request.image},push=true,registry.insecure=true`);
  const { code, output } = await run(engine.buildctl, args, { timeoutMs: request.timeoutMs ?? 600_000 });
  rmSync(secrets, { recursive: true, force: true });
  return { ok: code === 0, late: code === 124, log: output };
}

export interface Started {
  /** Still running after a moment, or ended by itself with 0. */
  readonly ok: boolean;
  readonly exitCode: number | undefined;
  readonly log: string;
}

/** Docker forgets layers that no image needs: what images to be started are built on is kept, so that it comes once. */
export async function keepBases(engine: Engine, refs: readonly string[]): Promise<void> {
  for (const ref of refs) {
    const path = ref.replace(/^docker\.io\//, "").replace(/^[\w-]+(?:\.[\w-]+)+\//, "");
    const name = `${engine.registry}/${path.includes("/") ? path : `library/${path}`}`;
    if ((await run(engine.docker, ["image", "inspect", name])).code !== 0)
      await run(engine.docker, ["pull", "-q", name]);
  }
}

const moment = 1500;

/** On a busy machine it takes longer than a moment until Docker has started the container, or could not. */
async function begun(engine: Engine, name: string): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    const { output } = await run(engine.docker, ["inspect", "--format", "{{.State.Status}}", name]);
    if (/^(?:running|exited|dead)/.test(output)) return;
    await sleep(200);
  }
}

/** Starts an image that was pushed by `build`, without a network, and removes it again. */
export async function start(engine: Engine, image: string, options: readonly string[] = []): Promise<Started> {
  const ref = `${engine.registry}/${image}`;
  const name = `slipway-${image.replace(/[^a-z0-9]+/g, "-")}`;
  await run(engine.docker, ["rm", "-f", name]);
  const pulled = await run(engine.docker, ["pull", "-q", ref]);
  if (pulled.code !== 0) return { ok: false, exitCode: undefined, log: pulled.output };
  const running = run(engine.docker, ["run", "--name", name, "--network", "none", ...options, ref], {
    timeoutMs: 60_000,
  });
  await Promise.race([running, begun(engine, name)]);
  const early = await Promise.race([running, sleep(moment, undefined)]);
  const log = early ? early.output : (await run(engine.docker, ["logs", name])).output;
  await run(engine.docker, ["rm", "-f", name]);
  await running;
  await run(engine.docker, ["rmi", "-f", ref]);
  return { ok: early === undefined || early.code === 0, exitCode: early?.code, log };
}
