/** Which builds a repository asks for: services of compose files first, then the Dockerfiles that none of them uses. */
import type { World } from "../build/world.ts";
import type { Found } from "../project/find.ts";
import type { Snapshot } from "../project/snapshot.ts";
import { guessContext } from "./guess-context.ts";
import type { CheckOptions } from "./options.ts";
import { type Invocation, readDockerfile, relative } from "./plans.ts";

/** A Dockerfile by itself. */
export function single(
  file: string,
  context: string,
  options: CheckOptions,
  assumptions: readonly string[],
): Invocation {
  return {
    dockerfile: file,
    context,
    target: options.target,
    platform: options.platform ?? "linux/amd64",
    service: undefined,
    buildArgs: new Map([...(options.defaultArgs ?? []), ...(options.buildArgs ?? [])]),
    contexts: options.buildContexts ?? new Map(),
    assumptions,
  };
}

/** The compose reader is loaded only where there is a compose file. */
export async function invocationsOf(
  world: World,
  found: Found,
  options: CheckOptions,
  notes: string[],
): Promise<Invocation[]> {
  const services = await servicesOf(world.snapshot, found, options, notes);
  if (options.composeFile !== undefined) return services;
  const used = new Set(services.map((service) => relative(service.dockerfile)));
  const alone = found.dockerfiles.filter((path) => !used.has(path)).map((path) => aloneOf(world, path, options));
  return [...services, ...alone];
}

async function servicesOf(
  snapshot: Snapshot,
  found: Found,
  options: CheckOptions,
  notes: string[],
): Promise<Invocation[]> {
  if (found.composeFiles.length === 0 && options.composeFile === undefined) return [];
  const { composeInvocations } = await import("./compose.ts");
  return composeInvocations(snapshot, found.composeFiles, options, notes);
}

function aloneOf(world: World, path: string, options: CheckOptions): Invocation {
  if (options.context !== undefined) return single(path, options.context, options, []);
  if (!path.includes("/")) return single(path, "", options, []);
  const dockerfile = readDockerfile(world, path);
  const guess = dockerfile ? guessContext(world.snapshot, path, dockerfile) : { dir: "", sure: false };
  const context = guess.dir;
  const shown = context === "" ? "." : context;
  const assumed = `nothing says which directory \`${path}\` is built with; taken: \`${shown}\` (--context DIR says otherwise)`;
  return { ...single(path, context, options, [assumed]), guessed: !guess.sure };
}
