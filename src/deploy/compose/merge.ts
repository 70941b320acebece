/**
 * How a later file (or an extending service) changes an earlier one: mappings are merged key by key, lists are appended to
 * without repeating what is equal, anything else is replaced. `command`, `entrypoint` and a health check's `test` are replaced
 * as a whole. Entries of lists that stand for the same port, mount or secret replace one another.
 * @see https://docs.docker.com/reference/compose-file/merge/
 */
import type { Problems } from "./problem.ts";
import {
  type Entry,
  entriesOf,
  get,
  isNull,
  type List,
  type Mapping,
  sameTree,
  textOf,
  type Tree,
  withEntries,
  without,
} from "./tree.ts";
import { volumeTarget } from "./volumes.ts";

export function mergeMappings(base: Mapping, over: Mapping, path: readonly string[], problems: Problems): Mapping {
  const entries: [string, Entry][] = [];
  for (const [key, entry] of over.entries) {
    const before = base.entries.get(key);
    const value = before ? merge(before.value, entry.value, [...path, key], problems) : entry.value;
    entries.push([key, value === before?.value ? before : { key: entry.key, value }]);
  }
  return { ...withEntries(base, entries), place: over.place };
}

const replaced = new Set(["command", "entrypoint", "healthcheck.test"]);
/** Here an entry without a value replaces one that has one. */
const keyValues = new Set([
  "environment",
  "labels",
  "annotations",
  "sysctls",
  "build.args",
  "build.labels",
  "build.additional_contexts",
]);

function merge(base: Tree, over: Tree, path: readonly string[], problems: Problems): Tree {
  if (path[0] === "services" && replaced.has(path.slice(2).join("."))) return over;
  if (path[0] === "services" && keyValues.has(path.slice(2, -1).join("."))) return over;
  if (isNull(over)) return base;
  if (base.kind === "mapping" && over.kind === "mapping") return mergeMappings(base, over, path, problems);
  if (base.kind === "list" && over.kind === "list") return unique(append(unique(base, path), over), path);
  if (base.kind !== "scalar") problems.fail(`cannot override ${path.join(".")}`, over.place);
  return over;
}

function append(base: List, over: List): List {
  const items = [...base.items];
  for (const item of over.items) if (!items.some((known) => sameTree(known, item))) items.push(item);
  return { ...over, items };
}

const keys: Readonly<Record<string, (item: Tree) => string | undefined>> = {
  ports: portKey,
  volumes: volumeTarget,
  secrets: (item) => mountKey(item, "/run/secrets"),
  configs: (item) => mountKey(item, ""),
  env_file: (item) => textOf(get(item, "path")) ?? textOf(item),
};

/** The last entry of each key, at the place of the first. */
export function unique(list: List, path: readonly string[]): List {
  const name = path[2] ?? "";
  const keyOf = path[0] === "services" && path.length === 3 && Object.hasOwn(keys, name) ? keys[name] : undefined;
  if (!keyOf) return list;
  const items: Tree[] = [];
  const positions = new Map<string, number>();
  for (const item of list.items) {
    const key = keyOf(item);
    const position = key === undefined ? undefined : positions.get(key);
    if (key !== undefined && position === undefined) positions.set(key, items.length);
    if (position === undefined) items.push(item);
    else items[position] = item;
  }
  return { ...list, items };
}

function portKey(item: Tree): string | undefined {
  const target = textOf(get(item, "target"));
  if (target === undefined) return textOf(item);
  const [host = "0.0.0.0", published = "", protocol = "tcp"] = ["host_ip", "published", "protocol"].map((key) =>
    textOf(get(item, key)),
  );
  return `${host}:${published}:${target}/${protocol}`;
}

function mountKey(item: Tree, directory: string): string | undefined {
  const source = textOf(item) ?? textOf(get(item, "source"));
  return textOf(get(item, "target")) ?? (source === undefined ? undefined : `${directory}/${source}`);
}

/** The tree without what a later file resets. */
export function removePaths(tree: Mapping, paths: readonly (readonly string[])[]): Mapping {
  let out = tree;
  for (const path of paths) out = removePath(out, path);
  return out;
}

function removePath(mapping: Mapping, [key, ...rest]: readonly string[]): Mapping {
  if (key === undefined) return mapping;
  if (rest.length === 0) return without(mapping, key);
  const entry = mapping.entries.get(key);
  if (entry?.value.kind !== "mapping") return mapping;
  return withEntries(mapping, [[key, { key: entry.key, value: removePath(entry.value, rest) }]]);
}

const imported = ["services", "volumes", "networks", "secrets", "configs"];

/** Puts what an included file declares under what the including one says. */
export function importResources(into: Mapping, from: Mapping, problems: Problems): Mapping {
  let out = into;
  for (const section of imported) {
    const source = from.entries.get(section);
    if (source?.value.kind !== "mapping") continue;
    const own = get(out, section);
    const start: Mapping = own?.kind === "mapping" ? own : { ...source.value, entries: new Map() };
    const entries: [string, Entry][] = [];
    for (const [name, entry] of entriesOf(source.value)) {
      const conflict = start.entries.get(name);
      const value = conflict ? merge(entry.value, conflict.value, [section, name], problems) : entry.value;
      entries.push([name, { key: conflict?.key ?? entry.key, value }]);
    }
    const key = out.entries.get(section)?.key ?? source.key;
    out = withEntries(out, [[section, { key, value: withEntries(start, entries) }]]);
  }
  return out;
}
