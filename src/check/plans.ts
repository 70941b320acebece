/** Which builds a repository asks for: what the caller names, the services of compose files, the Dockerfiles that are there. */
import { ContextTree } from "../build/context.ts";
import type { BuildOrder, NamedContext, Plan, ServiceStart } from "../build/plan.ts";
import { type ModuleCache, NO_MODULES, type World } from "../build/world.ts";
import type { Dockerfile } from "../docker/dockerfile/ast.ts";
import { parseDockerfile } from "../docker/dockerfile/parse.ts";
import { ignoreFileFor } from "../docker/dockerignore/ignore-file.ts";
import { parseIgnore } from "../docker/dockerignore/parse.ts";
import { imageFacts } from "../docker/images/lookup.ts";
import { resolveStages } from "../docker/stages/graph.ts";
import type { Snapshot } from "../project/snapshot.ts";
import { cleanPath, dirname, joinPath } from "../text/path.ts";
import { Source } from "../text/source.ts";
import { askedName } from "./dockerfile-name.ts";
import type { CheckOptions } from "./options.ts";

/** One build as it will be started. */
export interface Invocation {
  readonly dockerfile: string;
  readonly context: string;
  readonly target: string | undefined;
  readonly platform: string;
  readonly service: string | undefined;
  readonly buildArgs: ReadonlyMap<string, string>;
  readonly contexts: ReadonlyMap<string, string>;
  readonly assumptions: readonly string[];
  /** What orders this build; undefined when nothing does. */
  readonly askedBy?: { readonly file: string; readonly line: number };
  /** The context is a guess that the files don't confirm: what depends on it is likely at most. */
  readonly guessed?: boolean;
  /** What orders the build runs other commands before, which may write files that aren't there yet. */
  readonly prepared?: boolean;
  /** Arguments that are given values that aren't known: what depends on them is likely at most. */
  readonly unknownArgs?: ReadonlySet<string>;
  /** Whatever orders it may give further arguments than those. */
  readonly openArgs?: boolean;
  /** Text of an inline Dockerfile. */
  readonly inline?: string | undefined;
  /** Paths of the container over which the service mounts something. */
  readonly mounted?: readonly string[];
  /** The service starts another command, or as another user, than the image says. */
  readonly overridden?: boolean;
  readonly startedBy?: ServiceStart | undefined;
  readonly order?: BuildOrder | undefined;
  readonly secrets?: ReadonlySet<string> | undefined;
  readonly ssh?: boolean | undefined;
}

export function makeWorld(snapshot: Snapshot, modules: ModuleCache | undefined): World {
  return { snapshot, modules: modules ?? NO_MODULES, secrets: undefined, ssh: undefined, memo: new Map() };
}

export function relative(path: string): string {
  const clean = cleanPath(path);
  return clean === "." || clean === "/" ? "" : clean.replace(/^\//, "");
}

export function readDockerfile(world: World, path: string, inline?: string): Dockerfile | undefined {
  if (inline !== undefined) return parseDockerfile(new Source(path, inline));
  return remembered(world, `dockerfile\0${path}`, () => {
    const text = world.snapshot.read(path) ?? readLinked(world.snapshot, path);
    return text === undefined ? undefined : parseDockerfile(new Source(path, text));
  });
}

/** Asked once per run: several builds and steps ask for the same. */
function remembered<T>(world: World, key: string, make: () => T): T {
  if (!world.memo.has(key)) world.memo.set(key, make());
  return world.memo.get(key) as T;
}

/** A Dockerfile may be a link within the repository. */
function readLinked(snapshot: Snapshot, path: string): string | undefined {
  const entry = snapshot.entry(path);
  if (entry?.kind !== "symlink" || !entry.target) return undefined;
  return snapshot.read(relative(joinPath(dirname(path) === "." ? "" : dirname(path), entry.target)));
}

export function makePlan(world: World, dockerfile: Dockerfile, invocation: Invocation, options: CheckOptions): Plan {
  const { snapshot } = world;
  const context = relative(invocation.context);
  const ignorePath = ignoreFileFor({
    dockerfile: options.file === undefined ? askedName(invocation.dockerfile) : invocation.dockerfile,
    context,
    isFile: (path) => snapshot.entry(relative(path))?.kind === "file",
  });
  const ignoreText = ignorePath === undefined ? undefined : snapshot.read(relative(ignorePath));
  const ignore =
    ignorePath === undefined || ignoreText === undefined
      ? undefined
      : { path: relative(ignorePath), file: parseIgnore(ignoreText) };
  const contexts = new Map<string, NamedContext>();
  for (const [name, where] of invocation.contexts) contexts.set(name, namedContext(snapshot, where));
  const builder = options.buildPlatform ?? (invocation.order?.runner ? invocation.platform : "linux/amd64");
  const graph = resolveStages(dockerfile, {
    target: invocation.target,
    buildArgs: invocation.buildArgs,
    platform: invocation.platform,
    buildPlatform: builder,
    namedContexts: new Set(contexts.keys()),
  });
  const [os = "linux", arch = "amd64", variant] = invocation.platform.split("/");
  return {
    dockerfile,
    graph,
    context: new ContextTree(snapshot, context, ignore?.file),
    ignore,
    contexts,
    buildArgs: invocation.buildArgs,
    platform: { os, arch, variant },
    builder,
    mounted: invocation.mounted ?? [],
    overridden: invocation.overridden ?? false,
    service: invocation.startedBy,
    order: invocation.order,
    facts: (ref, platform) => {
      const stated = options.images?.get(ref);
      if (stated) return { known: true, facts: stated };
      return remembered(world, `image\0${ref}\0${platform}`, () => imageFacts(ref, platform));
    },
    world: {
      ...world,
      secrets: invocation.secrets ?? options.secrets ?? world.secrets,
      ssh: invocation.ssh ?? options.ssh ?? world.ssh,
    },
  };
}

function namedContext(snapshot: Snapshot, where: string): NamedContext {
  if (where.startsWith("docker-image://")) return { is: "image", ref: where.slice("docker-image://".length) };
  if (/^\w[\w+.-]*:/.test(where)) return { is: "unknown" };
  const dir = relative(where);
  const text = snapshot.read(joinPath(dir, ".dockerignore"));
  return { is: "directory", tree: new ContextTree(snapshot, dir, text === undefined ? undefined : parseIgnore(text)) };
}
