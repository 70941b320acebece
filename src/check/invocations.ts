/** Which builds a repository asks for: services of compose files first, then the Dockerfiles that none of them uses. */
import type { World } from "../build/world.ts";
import { dirname, isWithin } from "../text/path.ts";
import type { Found } from "../project/find.ts";
import { isAnyDockerfile, type Recipe } from "../recipes/recipe.ts";
import type { Snapshot } from "../project/snapshot.ts";
import { type Asked, askedBuilds } from "./asked.ts";
import { guessContext } from "./guess-context.ts";
import { nobodyBuilds } from "./nobody-builds.ts";
import { asBuilderFinds } from "./dockerfile-name.ts";
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
): Promise<{ readonly invocations: readonly Invocation[]; readonly recipes: readonly Recipe[] }> {
  const services = await servicesOf(world.snapshot, found, options, notes);
  if (options.composeFile !== undefined) return { invocations: services, recipes: [] };
  const used = new Set(services.map((service) => relative(service.dockerfile)));
  const alone = found.dockerfiles.filter((path) => !used.has(path));
  const recipes = alone.length === 0 || options.context !== undefined ? [] : await recipesOf(world.snapshot, found);
  const invocations = alone.flatMap((path) => aloneOf(world, path, options, recipes));
  const asked = new Set(invocations.flatMap(({ dockerfile, askedBy }) => (askedBy ? [dockerfile] : [])));
  const unasked = alone.filter((path) => !asked.has(path));
  const unbuilt = nobodyBuilds(world.snapshot, unasked, recipes, new Set([...used, ...asked]));
  if (unbuilt.length > 0 && options.context === undefined) notes.push(unbuiltNote(unbuilt));
  return { invocations: [...services, ...invocations], recipes };
}

function unbuiltNote(paths: readonly string[]): string {
  const [first = "", ...others] = paths.map((path) => `\`${path}\``);
  const named = others.length === 0 ? first : `${[first, ...others.slice(0, -1)].join(", ")} and ${others.at(-1)}`;
  const more = others.length === 0 ? "it" : "them";
  return `nothing in this repository builds ${named}, though it builds other Dockerfiles; if nobody needs ${more}, delete ${more}`;
}

async function recipesOf(snapshot: Snapshot, found: Found): Promise<Recipe[]> {
  if (found.recipes.length === 0) return [];
  const { readRecipes } = await import("../recipes/read.ts");
  const recipes = await readRecipes(found.recipes, {
    read: (path) => snapshot.read(path),
    isFile: (path) => snapshot.entry(path)?.kind === "file",
    isDirectory: (path) => snapshot.entry(path)?.kind === "dir",
  });
  return recipes.map(({ dockerfile, ...recipe }) => ({
    ...recipe,
    dockerfile: dockerfile === undefined ? undefined : asBuilderFinds(snapshot, dockerfile),
  }));
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

function aloneOf(world: World, path: string, options: CheckOptions, recipes: readonly Recipe[]): Invocation[] {
  if (options.context !== undefined) return [single(path, options.context, options, [])];
  const dockerfile = readDockerfile(world, path);
  const wanted = options.target === undefined ? recipes : recipes.map((item) => ({ ...item, target: undefined }));
  const asked = dockerfile ? askedBuilds(path, dockerfile, wanted) : [];
  if (asked.length === 0 && !path.includes("/")) return [single(path, "", options, [])];
  const guess = dockerfile ? guessContext(world.snapshot, path, dockerfile) : { dir: "", sure: false };
  if (asked.length > 0) {
    return asked.map((build) => ({
      ...ordered(path, build, options),
      prepared: build.prepared,
      // what runs before may write what the snapshot doesn't have
      guessed: build.prepared && !(guess.sure && guess.dir === build.context),
    }));
  }
  const context = guess.dir;
  const shown = context === "" ? "." : context;
  const assumed = `nothing says which directory \`${path}\` is built with; taken: \`${shown}\` (--context DIR says otherwise)`;
  return [{ ...single(path, context, options, [assumed]), guessed: !guess.sure || maybeOrdered(path, recipes) }];
}

/** An order above the Dockerfile that may be its own. */
function maybeOrdered(path: string, recipes: readonly Recipe[]): boolean {
  return recipes.some((recipe) => isAnyDockerfile(recipe) && isWithin(path, dirname(recipe.file)));
}

/** What the command line says wins over what the repository's file says. */
function ordered(path: string, build: Asked, options: CheckOptions): Invocation {
  const base = single(path, build.context, options, []);
  return {
    ...base,
    target: options.target ?? build.target,
    buildArgs: new Map([...(options.defaultArgs ?? []), ...build.args, ...(options.buildArgs ?? [])]),
    contexts: new Map([...build.contexts, ...base.contexts]),
    askedBy: build.by,
    platform: options.platform ?? build.platform ?? base.platform,
    order: options.platform === undefined ? build.order : { ...build.order, runner: undefined },
    openArgs: build.openArgs,
    unknownArgs: new Set([...build.unknownArgs].filter((name) => !options.buildArgs?.has(name))),
  };
}
