/** Files, in order: their documents are filled in, completed by `include` and `extends`, and merged. */
import { canonicalFile, withSshMappings } from "./canonical.ts";
import { parseDotEnv } from "./dotenv.ts";
import { extendServices, type ServiceScope } from "./extends.ts";
import { interpolate } from "./interpolate.ts";
import { checkKeys } from "./known-keys.ts";
import { importResources, mergeMappings, removePaths } from "./merge.ts";
import { directoryOf, isRemote, joinPath } from "./paths.ts";
import type { Problems } from "./problem.ts";
import type { Lookup } from "./template.ts";
import {
  type Entry,
  entriesOf,
  get,
  isNull,
  itemsOf,
  type Mapping,
  type Place,
  scalar,
  textOf,
  type Tree,
  withEntries,
  without,
} from "./tree.ts";
import { checkForms, checkTypes } from "./value-types.ts";
import { readYaml } from "./yaml-tree.ts";

export interface LoadOptions {
  /** The text of a file of the project; undefined when there is none. */
  readonly read: (path: string) => string | undefined;
  readonly problems: Problems;
}

export interface Model {
  readonly files: readonly string[];
  /** What relative paths are relative to. */
  readonly directory: string;
  readonly lookup: Lookup;
  /** Files whose `include` led here. */
  readonly including: readonly string[];
}

const maxFiles = 300;

export class Loader {
  /** Every file that was read, once. */
  readonly files = new Set<string>();
  readonly #options: LoadOptions;
  #loads = 0;

  constructor(options: LoadOptions) {
    this.#options = options;
  }

  load(model: Model): Mapping {
    let merged: Mapping = { kind: "mapping", entries: new Map(), place: nowhere(model) };
    for (const file of model.files) {
      for (const { tree, resets } of this.#documents(file, model)) {
        const own = this.#include(canonicalFile(tree, this.#options.problems), {
          ...model,
          including: [...model.including, file],
        });
        merged = removePaths(merged, resets);
        const scope: ServiceScope = { file, services: get(own, "services"), resets };
        const services = extendServices(scope, (path) => this.#extendsBase(path, model), this.#options.problems);
        const key = own.entries.get("services")?.key;
        const complete = services && key ? withEntries(own, [["services", { key, value: services }]]) : own;
        merged = withSshMappings(mergeMappings(merged, complete, [], this.#options.problems));
        checkKeys(merged, this.#options.problems);
        checkTypes(merged, this.#options.problems);
        checkForms(merged, this.#options.problems);
      }
    }
    return withDefaultContexts(merged, model.directory);
  }

  #documents(file: string, model: Model): readonly { tree: Mapping; resets: readonly (readonly string[])[] }[] {
    const { problems } = this.#options;
    const text = this.#options.read(file);
    const whole = { ...nowhere(model), file };
    if (text === undefined) {
      problems.fail(`open ${file}: no such file or directory`, whole);
      return [];
    }
    if (++this.#loads > maxFiles) {
      if (this.#loads === maxFiles + 1) problems.fail(`more than ${maxFiles} files are included`, whole);
      return [];
    }
    this.files.add(file);
    const documents: { tree: Mapping; resets: readonly (readonly string[])[] }[] = [];
    for (const { tree, resets } of readYaml({ file, text, directory: model.directory }, problems)) {
      const filled = interpolate(tree, model.lookup, problems);
      if (filled.kind === "mapping") documents.push({ tree: filled, resets });
      else problems.fail("top-level object must be a mapping", tree.place);
    }
    return documents;
  }

  /** A file that `extends` names: its own `extends` wait until they are needed, its `include` does not count. */
  #extendsBase(path: string, model: Model): ServiceScope | undefined {
    if (this.#options.read(path) === undefined) return undefined;
    const own = { ...model, directory: directoryOf(path) };
    let merged: Mapping = { kind: "mapping", entries: new Map(), place: nowhere(own) };
    const all: (readonly string[])[] = [];
    for (const { tree, resets } of this.#documents(path, own)) {
      merged = mergeMappings(
        removePaths(merged, resets),
        canonicalFile(tree, this.#options.problems),
        [],
        this.#options.problems,
      );
      all.push(...resets);
    }
    return { file: path, services: get(withSshMappings(merged), "services"), resets: all };
  }

  #include(tree: Mapping, model: Model): Mapping {
    const included = get(tree, "include");
    if (!included) return tree;
    if (included.kind !== "list" && !isNull(included)) {
      this.#options.problems.fail("`include` must be a list", included.place);
    }
    let out = without(tree, "include");
    for (const item of itemsOf(included)) {
      const imported = this.#included(item, model);
      if (imported) out = importResources(out, imported, this.#options.problems);
    }
    return out;
  }

  #included(item: Tree, model: Model): Mapping | undefined {
    const { problems } = this.#options;
    const paths = textsOf(item.kind === "mapping" ? get(item, "path") : item);
    const [first] = paths;
    if (first === undefined) return undefined;
    const remote = paths.find((path) => isRemote(path) || path.startsWith("oci:"));
    if (remote !== undefined) {
      problems.warn(`could not tell what ${remote} declares: it isn't in the project`, item.place);
      return undefined;
    }
    const files = paths.map((path) => joinPath(model.directory, path));
    const [main = ""] = files;
    const projectDirectory = textOf(get(item, "project_directory"));
    const directory = projectDirectory === undefined ? directoryOf(main) : joinPath(model.directory, projectDirectory);
    if (model.including.includes(main)) {
      const [start, ...rest] = [...model.including, main];
      problems.fail(`include cycle detected:\n${start}\n include ${rest.join("\n include ")}`, item.place);
      return undefined;
    }
    const lookup = this.#environment(item, directory, model);
    return this.load({ files, directory, lookup, including: model.including });
  }

  #environment(item: Tree, directory: string, model: Model): Lookup {
    const given = textsOf(get(item, "env_file")).filter((path) => path !== "/dev/null");
    const asked = get(item, "env_file") !== undefined;
    const paths = asked ? given.map((path) => joinPath(model.directory, path)) : [joinPath(directory, ".env")];
    const values = new Map<string, string>();
    for (const path of paths) {
      const text = this.#options.read(path);
      if (text === undefined && asked)
        this.#options.problems.fail(`stat ${path}: no such file or directory`, item.place);
      for (const [name, value] of parseDotEnv(text ?? "", model.lookup).values) values.set(name, value);
    }
    return (name) => model.lookup(name) ?? values.get(name);
  }
}

function nowhere({ files, directory }: Model): Place {
  return { file: files[0] ?? "", span: { start: 0, end: 0 }, line: 1, directory };
}

function textsOf(tree: Tree | undefined): readonly string[] {
  const items = tree?.kind === "list" ? tree.items : tree ? [tree] : [];
  return items.flatMap((item) => textOf(item) ?? []);
}

/** A build without a context has the directory of the project, wherever the build itself was written. */
function withDefaultContexts(model: Mapping, directory: string): Mapping {
  const services = model.entries.get("services");
  if (services?.value.kind !== "mapping") return model;
  const entries: [string, Entry][] = [];
  for (const [name, { key, value }] of entriesOf(services.value)) {
    const build = value.kind === "mapping" ? value.entries.get("build") : undefined;
    if (value.kind !== "mapping" || build?.value.kind !== "mapping" || !isNull(get(build.value, "context"))) continue;
    const place = { ...build.key, directory };
    const complete = withEntries(build.value, [["context", { key: place, value: scalar(".", place) }]]);
    entries.push([name, { key, value: withEntries(value, [["build", { key: build.key, value: complete }]]) }]);
  }
  return withEntries(model, [["services", { key: services.key, value: withEntries(services.value, entries) }]]);
}
