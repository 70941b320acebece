/** `extends`: a service takes over another one, of the same file or of another, and changes it. */
import { mergeMappings, removePaths } from "./merge.ts";
import { isRemote, joinPath } from "./paths.ts";
import type { Problems } from "./problem.ts";
import { type Entry, entriesOf, get, type Mapping, textOf, type Tree, withEntries, without } from "./tree.ts";

/** The services of one file. */
export interface ServiceScope {
  readonly file: string;
  readonly services: Tree | undefined;
  /** What the file resets. */
  readonly resets: readonly (readonly string[])[];
}

/** The services with everything they extend; undefined when there are none. */
export function extendServices(
  scope: ServiceScope,
  open: (path: string) => ServiceScope | undefined,
  problems: Problems,
): Mapping | undefined {
  const { services } = scope;
  if (services?.kind !== "mapping") return undefined;
  const extension = new Extension(open, problems);
  const entries: [string, Entry][] = [];
  for (const [name, { key }] of entriesOf(services)) {
    const value = extension.resolve(name, scope, []);
    if (value) entries.push([name, { key, value }]);
  }
  return withEntries(services, entries);
}

interface Link {
  readonly file: string;
  readonly service: string;
}

class Extension {
  readonly #open: (path: string) => ServiceScope | undefined;
  readonly #problems: Problems;
  readonly #scopes = new Map<string, ServiceScope | undefined>();
  readonly #done = new Map<ServiceScope, Map<string, Tree>>();

  constructor(open: (path: string) => ServiceScope | undefined, problems: Problems) {
    this.#open = open;
    this.#problems = problems;
  }

  resolve(name: string, scope: ServiceScope, chain: readonly Link[]): Tree | undefined {
    const known = this.#done.get(scope)?.get(name);
    if (known) return known;
    const service = get(scope.services, name);
    const resolved = service?.kind === "mapping" ? this.#extended(name, service, scope, chain) : service;
    if (resolved) this.#done.set(scope, (this.#done.get(scope) ?? new Map<string, Tree>()).set(name, resolved));
    return resolved;
  }

  #extended(name: string, service: Mapping, scope: ServiceScope, chain: readonly Link[]): Tree {
    const extending = get(service, "extends");
    if (!extending) return service;
    const own = without(service, "extends");
    const target = textOf(get(extending, "service"));
    if (target === undefined) {
      this.#problems.fail(`extends.${name}.service is required`, extending.place);
      return own;
    }
    const from = this.#scope(name, target, extending, scope);
    if (!from) return own;
    const links = [...chain, { file: from.file, service: name }];
    const circle = chain.some((link) => link.file === from.file && link.service === name);
    if (circle) {
      this.#problems.fail(describeCircle(links), extending.place);
      return own;
    }
    const base = this.resolve(target, from, links);
    if (base?.kind !== "mapping") return own;
    const resets = scope.resets.filter((path) => path[0] === "services" && path[1] === name && path.length > 2);
    const source = removePaths(
      base,
      resets.map((path) => path.slice(2)),
    );
    return mergeMappings(source, own, ["services", name], this.#problems);
  }

  /** Where the extended service is. */
  #scope(name: string, target: string, extending: Tree, scope: ServiceScope): ServiceScope | undefined {
    const fileNode = get(extending, "file");
    const file = textOf(fileNode);
    const intro = `cannot extend service ${JSON.stringify(name)} in`;
    if (file === undefined || !fileNode) {
      if (get(scope.services, target)) return scope;
      this.#problems.fail(`${intro} ${scope.file}: service ${JSON.stringify(target)} not found`, extending.place);
      return undefined;
    }
    if (isRemote(file)) {
      this.#problems.warn(`could not tell what ${file} declares: it isn't in the project`, fileNode.place);
      return undefined;
    }
    const path = joinPath(fileNode.place.directory, file);
    if (!this.#scopes.has(path)) this.#scopes.set(path, this.#open(path));
    const other = this.#scopes.get(path);
    if (!other) this.#problems.fail(`cannot read ${file}`, fileNode.place);
    else if (get(other.services, target)) return other;
    else
      this.#problems.fail(`${intro} ${file}: service ${JSON.stringify(target)} not found in ${file}`, extending.place);
    return undefined;
  }
}

function describeCircle([first, ...rest]: readonly Link[]): string {
  const lines = ["Circular reference:", `  ${first?.service} in ${first?.file}`];
  for (const { service, file } of rest) lines.push(`  extends ${service} in ${file}`);
  return lines.join("\n");
}
