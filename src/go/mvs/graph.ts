import type { ModuleVersion } from "../gomod/ast.ts";
import { compareModules, compareModuleVersions } from "../version/module-order.ts";

/** The key of a module version in maps. */
export function moduleKey(module: ModuleVersion): string {
  return `${module.path} ${module.version}`;
}

/** Order in the graph: a main module has no version and beats every version of its path; `none` loses to all. */
function compareInGraph(path: string, a: string, b: string): number {
  if (a === b) return 0;
  if (a === "" || b === "none") return 1;
  if (b === "" || a === "none") return -1;
  return compareModuleVersions(path, a, b);
}

/** Requirements as they become known, and the highest version seen of every path. */
export class ModuleGraph {
  readonly #roots: readonly ModuleVersion[];
  readonly #required = new Map<string, readonly ModuleVersion[]>();
  readonly #selected = new Map<string, string>();

  constructor(roots: readonly ModuleVersion[]) {
    this.#roots = roots;
    for (const root of roots) this.#select(root);
  }

  #select({ path, version }: ModuleVersion): void {
    if (compareInGraph(path, this.selected(path), version) < 0) this.#selected.set(path, version);
  }

  require(module: ModuleVersion, requirements: readonly ModuleVersion[]): void {
    this.#required.set(moduleKey(module), requirements);
    for (const requirement of requirements) this.#select(requirement);
  }

  /** What a module's go.mod asks for; undefined where it was not read. */
  requiredBy(module: ModuleVersion): readonly ModuleVersion[] | undefined {
    return this.#required.get(moduleKey(module));
  }

  /** The version in force for a path, `none` when nothing asks for it, empty for a main module. */
  selected(path: string): string {
    return this.#selected.get(path) ?? "none";
  }

  /** The selected versions: the roots in their order, then the others by path. */
  buildList(): ModuleVersion[] {
    const list: ModuleVersion[] = [];
    const seen = new Set<string>();
    for (const { path } of this.#roots) {
      if (seen.has(path)) continue;
      seen.add(path);
      if (this.selected(path) !== "none") list.push({ path, version: this.selected(path) });
    }
    const rest: ModuleVersion[] = [];
    for (const [path, version] of this.#selected) if (!seen.has(path)) rest.push({ path, version });
    return [...list, ...rest.sort(compareModules)];
  }

  /** A shortest chain of requirements from a root to a module version. */
  pathTo(target: ModuleVersion): ModuleVersion[] {
    const from = new Map<string, ModuleVersion | undefined>();
    const queue = [...this.#roots];
    for (const root of queue) from.set(moduleKey(root), undefined);
    for (const module of queue) {
      if (moduleKey(module) === moduleKey(target)) return this.#chain(module, from);
      for (const next of this.requiredBy(module) ?? []) {
        if (from.has(moduleKey(next))) continue;
        from.set(moduleKey(next), module);
        queue.push(next);
      }
    }
    return [];
  }

  #chain(end: ModuleVersion, from: ReadonlyMap<string, ModuleVersion | undefined>): ModuleVersion[] {
    const chain: ModuleVersion[] = [];
    for (let at: ModuleVersion | undefined = end; at; at = from.get(moduleKey(at))) chain.push(at);
    return chain.reverse();
  }
}
