/**
 * Which version of every module a build uses: of all versions that go.mod files ask for, the highest (minimal version
 * selection: never more than somebody asked for). Which go.mod files count depends on the main module: up to Go 1.16 all
 * of the graph; from Go 1.17 on those of the modules it lists itself, and below them only what is older than 1.17
 * ("graph pruning"). A workspace reads what each of its modules lists, then again whatever was raised.
 * @see https://go.dev/ref/mod#minimal-version-selection
 */
import type { ModuleVersion } from "../gomod/ast.ts";
import { goVersionOfMod, goVersionOfWork } from "../gomod/go-line.ts";
import { compareModuleVersions, compareModules } from "../version/module-order.ts";
import { ModuleGraph, moduleKey } from "./graph.ts";
import { type BuildListRequest, excludedKeys, type Pruning, pruningFor, type Summary, summarize } from "./summary.ts";

export interface GraphProblem {
  readonly module: ModuleVersion;
  /** From a main module to `module`. */
  readonly path: readonly ModuleVersion[];
  /** Behind `go: `. */
  readonly message: string;
}

export interface BuildList {
  /** Main modules first, with an empty version; then by path. The pseudo modules `go` and `toolchain` are left out. */
  readonly modules: readonly ModuleVersion[];
  readonly graph: ModuleGraph;
  /** The modules whose go.mod was read, replacements in place: those with a version need a `/go.mod` line in go.sum. */
  readonly read: readonly ModuleVersion[];
  /** Modules whose go.mod is needed and not known; the list may be wrong in what hangs on them. */
  readonly unknown: readonly ModuleVersion[];
  /** Modules that have no go.mod to be read: a missing replacement directory. */
  readonly missing: readonly ModuleVersion[];
  readonly problems: readonly GraphProblem[];
  /**
   * Required lines that the graph overrules or that go.mod itself excludes, with the version that is selected: `updates
   * to go.mod needed`. Never set in a workspace, where go.mod is not kept consistent.
   */
  readonly overruled: readonly { readonly module: ModuleVersion; readonly selected: string }[];
}

class Loader {
  readonly graph: ModuleGraph;
  readonly summaries = new Map<string, { module: ModuleVersion; summary: Summary }>();
  readonly #request: BuildListRequest;
  readonly #excluded: Set<string>;
  readonly #queued = new Set<string>();
  readonly #queue: { module: ModuleVersion; pruning: Pruning }[] = [];

  constructor(request: BuildListRequest, graphRoots: readonly ModuleVersion[]) {
    this.#request = request;
    this.#excluded = excludedKeys(request.mains);
    this.graph = new ModuleGraph(graphRoots);
  }

  enqueue(module: ModuleVersion, pruning: Pruning): void {
    const key = `${pruning} ${moduleKey(module)}`;
    if (module.version === "none" || this.#queued.has(key)) return;
    this.#queued.add(key);
    this.#queue.push({ module, pruning });
  }

  #load(module: ModuleVersion): Summary {
    const key = moduleKey(module);
    const known = this.summaries.get(key);
    if (known) return known.summary;
    const summary = summarize(this.#request, this.#excluded, module);
    this.summaries.set(key, { module, summary });
    if (summary.state === "read" && summary.error === undefined) this.graph.require(module, summary.require);
    return summary;
  }

  run(): void {
    for (let next = this.#queue.shift(); next; next = this.#queue.shift()) {
      const { pruning } = next;
      const summary = this.#load(next.module);
      if (summary.error !== undefined) continue;
      const below = pruning === "unpruned" ? "unpruned" : summary.pruning;
      if (pruning === "pruned" && summary.pruning !== "unpruned") continue;
      for (const requirement of summary.require) this.enqueue(requirement, below);
    }
  }

  /** In a workspace a raised version may need what the asked-for one did not: read until nothing is raised any more. */
  settle(roots: readonly ModuleVersion[]): void {
    const relevant = new Set(roots.map(({ path }) => path));
    const seen = new Set<string>();
    for (let pending = this.#raised(relevant, seen); pending.length > 0; pending = this.#raised(relevant, seen)) {
      for (const module of pending) {
        this.enqueue(module, "workspace");
        seen.add(moduleKey(module));
        relevant.add(module.path);
      }
      this.run();
    }
  }

  #raised(relevant: ReadonlySet<string>, seen: ReadonlySet<string>): ModuleVersion[] {
    const pending: ModuleVersion[] = [];
    for (const path of relevant) {
      const module = { path, version: this.graph.selected(path) };
      if (!seen.has(moduleKey(module))) {
        pending.push(module);
        continue;
      }
      for (const required of this.graph.requiredBy(module) ?? []) {
        const selected = { path: required.path, version: this.graph.selected(required.path) };
        const higher = compareModuleVersions(required.path, selected.version, required.version) > 0;
        if (higher && !seen.has(moduleKey(selected))) pending.push(selected);
      }
    }
    return pending;
  }
}

/** What the build starts from: a module's own require lines, or the workspace's modules; and the Go versions. */
function rootModules(request: BuildListRequest): ModuleVersion[] {
  const [main] = request.mains;
  const file = request.work ?? main?.mod;
  const excluded = excludedKeys(request.mains);
  const roots: ModuleVersion[] = [];
  if (request.work) for (const { path } of request.mains) roots.push({ path, version: "" });
  else {
    for (const { path, version } of main?.mod.require ?? []) {
      if (!excluded.has(`${path} ${version}`)) roots.push({ path, version });
    }
  }
  const goVersion = request.work ? goVersionOfWork(request.work) : main && goVersionOfMod(main.mod);
  roots.push({ path: "go", version: goVersion ?? "1.16" });
  if (file?.toolchain) roots.push({ path: "toolchain", version: file.toolchain.name });
  return roots.sort(compareModules);
}

/** Go asks of a go.mod that every line states the version that is really used, and no path stands there twice. */
function overruledLines(graph: ModuleGraph, request: BuildListRequest): BuildList["overruled"] {
  const overruled: { module: ModuleVersion; selected: string }[] = [];
  const excluded = excludedKeys(request.mains);
  const [main] = request.mains;
  const listed = [...rootModules(request), ...(main?.mod.require ?? [])];
  const seen = new Set<string>();
  for (const module of listed) {
    const key = moduleKey(module);
    const selected = graph.selected(module.path);
    // Where the graph is pruned, a requirement on the module itself is passed over.
    const own = module.path === main?.path && pruningFor(goVersionOfMod(main.mod)) === "pruned";
    if (own || seen.has(key)) continue;
    if (selected === module.version && !excluded.has(key)) continue;
    seen.add(key);
    overruled.push({ module: { path: module.path, version: module.version }, selected });
  }
  return overruled;
}

/** Loads the module graph and selects versions. Never throws. */
export function buildList(request: BuildListRequest): BuildList {
  const [main] = request.mains;
  const roots = rootModules(request);
  const mains = request.mains.map(({ path }) => ({ path, version: "" }));
  const loader = new Loader(request, request.work ? roots : mains);
  if (!request.work && main) loader.graph.require({ path: main.path, version: "" }, roots);
  const pruning = request.work ? "workspace" : pruningFor(main ? goVersionOfMod(main.mod) : "1.16");
  for (const root of roots) loader.enqueue(root, pruning);
  loader.run();
  if (request.work) loader.settle(roots);

  const { graph } = loader;
  const read: ModuleVersion[] = [];
  const unknown: ModuleVersion[] = [];
  const missing: ModuleVersion[] = [];
  const problems: GraphProblem[] = [];
  for (const { module, summary } of loader.summaries.values()) {
    if (module.path === "go" || module.path === "toolchain" || module.version === "") continue;
    if (summary.state === "unknown") unknown.push(module);
    else if (summary.state === "missing") missing.push(module);
    else read.push(summary.actual);
    if (summary.error !== undefined) problems.push({ module, path: graph.pathTo(module), message: summary.error });
  }
  const modules = graph.buildList().filter(({ path }) => path !== "go" && path !== "toolchain");
  const overruled = request.work ? [] : overruledLines(graph, request);
  return { modules, graph, read, unknown, missing, problems, overruled };
}
