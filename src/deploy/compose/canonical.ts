/**
 * The many spellings of one thing become one, so that files can be merged: `build: .` is a mapping with a context,
 * `environment: [A=b]` a mapping, `depends_on: [db]` a mapping, `env_file: x` a list.
 */
import type { Problems } from "./problem.ts";
import {
  type Entry,
  entriesOf,
  get,
  isNull,
  type List,
  type Mapping,
  scalar,
  textOf,
  type Tree,
  withEntries,
} from "./tree.ts";

/** The services of a file, each in its canonical form. */
function canonicalServices(services: Mapping, problems: Problems): Mapping {
  const entries: [string, Entry][] = [];
  for (const [name, { key, value }] of services.entries) {
    if (value.kind !== "mapping" && !isNull(value)) problems.fail(`services.${name} must be a mapping`, value.place);
    const service = value.kind === "mapping" ? canonicalService(value) : value;
    entries.push([name, { key, value: service }]);
  }
  return withEntries(services, entries);
}

type Change = (tree: Tree) => Tree;

const changes: readonly (readonly [string, Change])[] = [
  ["build", build],
  ["environment", keyValues],
  ["labels", keyValues],
  ["annotations", keyValues],
  ["sysctls", keyValues],
  ["depends_on", names],
  ["networks", names],
  ["models", names],
  ["env_file", list],
  ["label_file", list],
  ["dns", list],
  ["dns_search", list],
  ["dns_opt", list],
  ["tmpfs", list],
  ["extends", extending],
];

function canonicalService(service: Mapping): Mapping {
  return changed(service, changes);
}

function changed(mapping: Mapping, table: readonly (readonly [string, Change])[]): Mapping {
  const entries: [string, Entry][] = [];
  for (const [name, change] of table) {
    const entry = mapping.entries.get(name);
    if (entry && !isNull(entry.value)) entries.push([name, { key: entry.key, value: change(entry.value) }]);
  }
  return withEntries(mapping, entries);
}

function build(tree: Tree): Tree {
  if (tree.kind === "scalar") return single("context", tree);
  if (tree.kind === "list") return tree;
  return changed(tree, [
    ["args", keyValues],
    ["labels", keyValues],
    ["additional_contexts", keyValues],
    ["no_cache_filter", list],
  ]);
}

function extending(tree: Tree): Tree {
  return tree.kind === "scalar" ? single("service", tree) : tree;
}

function single(key: string, value: Tree): Mapping {
  return { kind: "mapping", entries: new Map([[key, { key: value.place, value }]]), place: value.place };
}

function list(tree: Tree): Tree {
  return tree.kind === "scalar" ? ({ kind: "list", items: [tree], place: tree.place } satisfies List) : tree;
}

/** `[A=b, C]` as `{A: b, C: null}`. */
function keyValues(tree: Tree): Tree {
  if (tree.kind !== "list") return tree;
  const entries = new Map<string, Entry>();
  for (const item of tree.items) {
    const text = textOf(item);
    if (text === undefined || item.kind !== "scalar") continue;
    const sign = text.indexOf("=");
    const value = sign === -1 ? null : text.slice(sign + 1);
    const name = sign === -1 ? text : text.slice(0, sign);
    entries.set(name, { key: item.place, value: scalar(value, item.place, item.unset) });
  }
  return { kind: "mapping", entries, place: tree.place };
}

/** `[db]` as `{db: null}`. */
function names(tree: Tree): Tree {
  if (tree.kind !== "list") return tree;
  const entries = new Map<string, Entry>();
  for (const item of tree.items) {
    const name = textOf(item);
    if (name !== undefined) entries.set(name, { key: item.place, value: scalar(null, item.place) });
  }
  return { kind: "mapping", entries, place: tree.place };
}

/** The part of a file that holds services; undefined when there is none. */
function servicesOf(tree: Tree, problems: Problems): Mapping | undefined {
  const services = get(tree, "services");
  if (services === undefined || isNull(services)) return undefined;
  if (services.kind === "mapping") return canonicalServices(services, problems);
  problems.fail("services must be a mapping", services.place);
  return undefined;
}

/** The file with its services in canonical form. */
export function canonicalFile(tree: Mapping, problems: Problems): Mapping {
  const services = servicesOf(tree, problems);
  const key = entriesOf(tree).find(([name]) => name === "services")?.[1].key;
  return services && key ? withEntries(tree, [["services", { key, value: services }]]) : tree;
}

/**
 * The merged services with `build.ssh` as a mapping. Compose does this only now, so that a later file can't give a list
 * where an earlier one has said something.
 */
export function withSshMappings(model: Mapping): Mapping {
  const services = model.entries.get("services");
  if (services?.value.kind !== "mapping") return model;
  const entries = entriesOf(services.value).map(([name, { key, value }]): [string, Entry] => {
    const service = value.kind === "mapping" ? changed(value, [["build", withSshMapping]]) : value;
    return [name, { key, value: service }];
  });
  return withEntries(model, [["services", { key: services.key, value: withEntries(services.value, entries) }]]);
}

function withSshMapping(tree: Tree): Tree {
  return tree.kind === "mapping" ? changed(tree, [["ssh", keyValues]]) : tree;
}
