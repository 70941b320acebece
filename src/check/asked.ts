/** Which builds of a Dockerfile the repository's own files order: each that differs once, and not more than a few. */
import type { BuildOrder } from "../build/plan.ts";
import type { Dockerfile } from "../docker/dockerfile/ast.ts";
import type { Recipe } from "../recipes/recipe.ts";
import { isKnown } from "../text/unknown.ts";

export interface Asked {
  readonly context: string;
  readonly target: string | undefined;
  readonly args: ReadonlyMap<string, string>;
  readonly contexts: ReadonlyMap<string, string>;
  /** Arguments whose values aren't known, so that the defaults stand for them. */
  readonly unknownArgs: ReadonlySet<string>;
  /** There may be further arguments. */
  readonly openArgs: boolean;
  readonly by: { readonly file: string; readonly line: number };
  /** Whatever orders it does something before that may write files into the context. */
  readonly prepared: boolean;
  /** Undefined for the usual one. */
  readonly platform: string | undefined;
  readonly order: BuildOrder;
}

const MAX_BUILDS = 3;

export function askedBuilds(path: string, dockerfile: Dockerfile, recipes: readonly Recipe[]): Asked[] {
  const builds = new Map<string, Asked>();
  const own = recipes.filter((recipe) => recipe.dockerfile === path && recipe.context !== undefined);
  const told = own.filter(({ target }) => target === undefined || isStage(dockerfile, target));
  // a target that isn't known says nothing: the last stage is what is built by default
  for (const recipe of told.length > 0 ? told : own.map((item) => ({ ...item, target: undefined }))) {
    const { context = "", target, contexts, file, line, prepared, armRunner, kaniko, cached } = recipe;
    const args = declaredArgs(dockerfile, recipe);
    const known = new Map([...args].filter(([, value]) => isKnown(value)));
    const unknownArgs = new Set([...args.keys()].filter((name) => !known.has(name)));
    const build = {
      context,
      target,
      args: known,
      unknownArgs,
      contexts,
      openArgs: recipe.open,
      by: { file, line },
      prepared,
      platform: armRunner ? "linux/arm64" : undefined,
      order: { place: { file, line }, kaniko, cache: cached ? { file, line } : undefined, runner: armRunner },
    };
    const key = JSON.stringify([context, target?.toLowerCase(), sorted(known), sorted(contexts)]);
    const before = builds.get(key);
    const better = before && openness(build) < openness(before) ? build : (before ?? build);
    builds.set(key, { ...better, order: { ...better.order, cache: before?.order.cache ?? build.order.cache } });
  }
  return [...builds.values()].sort((one, other) => rank(one) - rank(other)).slice(0, MAX_BUILDS);
}

function sorted(values: ReadonlyMap<string, string>): string[] {
  return [...values].map(([name, value]) => `${name}=${value}`).sort((one, other) => (one < other ? -1 : 1));
}

/** The image that is built by default first. */
function rank({ target }: Asked): number {
  return target === undefined ? 0 : 1;
}

function isStage({ stages }: Dockerfile, target: string): boolean {
  return stages.some(({ name, index }) => name === target.toLowerCase() || String(index) === target);
}

/** The plainest of equal builds tells most. */
function openness({ prepared, unknownArgs, openArgs, order }: Asked): number {
  return (order.runner ? 4 : 0) + (prepared ? 1 : 0) + (unknownArgs.size > 0 ? 1 : 0) + (openArgs ? 1 : 0);
}

/** Others have no effect. */
function declaredArgs(dockerfile: Dockerfile, { args }: Recipe): Map<string, string> {
  const declared = new Set<string>();
  const all = [...dockerfile.globalArgs, ...dockerfile.stages.flatMap(({ instructions }) => instructions)];
  for (const instruction of all)
    if (instruction.keyword === "ARG") for (const { name } of instruction.args) declared.add(name.text);
  return new Map([...args].filter(([name]) => declared.has(name)));
}
