/**
 * Bake files: targets, groups, `inherits` and variables with their defaults. Functions and matrices are unknown.
 * @see https://docs.docker.com/build/bake/reference/
 */
import { HOLE, isKnown } from "../../text/unknown.ts";
import { locate } from "../locate.ts";
import type { Files, Recipe } from "../recipe.ts";
import { evaluate, fillTemplate, readHcl, type Scope } from "./hcl.ts";
import { isList, isMapping, ofJson, textOf, type Value } from "./value.ts";

interface Place {
  readonly file: string;
  readonly line: number;
}

interface Definition extends Place {
  readonly kind: string;
  readonly name: string;
  readonly attribute: (name: string, scope: Scope) => Value | undefined;
}

interface Target {
  readonly place: Place;
  readonly values: ReadonlyMap<string, Value>;
}

const ATTRIBUTES = ["context", "dockerfile", "dockerfile-inline", "target", "args", "contexts", "inherits", "targets"];

export interface BakeFile {
  readonly file: string;
  readonly text: string;
}

/** Files that are read together, later ones over earlier ones; `wanted` are the targets and groups that are asked for. */
export function bakeRecipes(
  bakeFiles: readonly BakeFile[],
  cwd: string,
  files: Files,
  wanted?: readonly string[],
): Recipe[] {
  const definitions = bakeFiles.flatMap((item) => (item.file.endsWith(".json") ? ofJsonFile(item) : ofHclFile(item)));
  const scope = scopeOf(definitions);
  const targets = merged(definitions, "target", scope);
  const groups = merged(definitions, "group", scope);
  const bases = new Set([...targets.values()].flatMap(({ values }) => texts(values.get("inherits"))));
  const byDefault = reached(["default"], groups);
  const grouped = reached([...groups.keys()], groups);
  const memo = new Map<string, ReadonlyMap<string, Value> | undefined>();
  const valuesOf = (name: string): ReadonlyMap<string, Value> => inherited(name, targets, memo) ?? new Map();
  const path = (name: string): string => {
    const values = valuesOf(name);
    return `${textOf(values.get("context")) ?? "."}/${textOf(values.get("dockerfile")) ?? "Dockerfile"}`;
  };
  const recipe = (name: string): Recipe[] => {
    const found = targets.get(name);
    const values = inherited(name, targets, memo);
    return !found || !values || values.has("dockerfile-inline") ? [] : [recipeOf(found.place, values, cwd, files)];
  };
  if (wanted) return [...reached(wanted, groups)].flatMap(recipe);
  const built = new Set([...byDefault].map(path));
  // what only others inherit from is no image; what isn't built by default counts for Dockerfiles that nothing else builds
  const others = [...targets.keys()].filter(
    (name) => !byDefault.has(name) && (grouped.has(name) || !bases.has(name)) && !built.has(path(name)),
  );
  return [...byDefault, ...others].flatMap(recipe);
}

function ofHclFile({ file, text }: BakeFile): Definition[] {
  return readHcl(text).map(({ type, label, line, attributes }) => ({
    file,
    line,
    kind: type,
    name: label,
    attribute: (name, scope) => {
      const tokens = attributes.get(name);
      return tokens && evaluate(tokens, scope);
    },
  }));
}

function ofJsonFile({ file, text }: BakeFile): Definition[] {
  let json: Value;
  try {
    json = ofJson(JSON.parse(text) as unknown, (item) => item);
  } catch {
    return [];
  }
  const definitions: Definition[] = [];
  for (const [kind, named] of isMapping(json) ? json : [])
    for (const [name, body] of isMapping(named) ? named : []) {
      const before = text.slice(0, Math.max(0, text.indexOf(`"${name}"`, text.indexOf(`"${kind}"`) + 1)));
      const attribute = (key: string, scope: Scope): Value | undefined => {
        const value = isMapping(body) ? body.get(key) : undefined;
        return value === undefined ? undefined : ofJson(plain(value), (item) => fillTemplate(item, scope));
      };
      definitions.push({ file, line: before.split("\n").length, kind, name, attribute });
    }
  return definitions;
}

function plain(value: Value): unknown {
  if (isList(value)) return value.map(plain);
  return isMapping(value) ? Object.fromEntries([...value].map(([name, item]) => [name, plain(item)])) : value;
}

/** Defaults of variables, which may use one another. */
function scopeOf(definitions: readonly Definition[]): Scope {
  const open = new Set<string>();
  const known = new Map<string, Value>();
  const scope: Scope = (name) => {
    const before = known.get(name);
    if (before !== undefined) return before;
    const own = definitions.filter((item) => item.kind === "variable" && item.name === name);
    if (own.length === 0 || open.has(name)) return HOLE;
    open.add(name);
    // without a default, or with an empty one, a variable is what the environment says
    const value = own.map((item) => item.attribute("default", scope)).findLast((item) => item !== undefined);
    open.delete(name);
    const told = value === undefined || value === "" ? HOLE : value;
    known.set(name, told);
    return told;
  };
  return scope;
}

function merged(definitions: readonly Definition[], kind: string, scope: Scope): Map<string, Target> {
  const found = new Map<string, Target>();
  for (const item of definitions) {
    if (item.kind !== kind) continue;
    const values = new Map<string, Value>();
    for (const name of ATTRIBUTES) {
      const value = item.attribute(name, scope);
      if (value !== undefined && value !== null) values.set(name, value);
    }
    const before = found.get(item.name);
    found.set(item.name, { place: before?.place ?? item, values: over(before?.values ?? new Map(), values) });
  }
  return found;
}

/** Arguments and contexts are joined, everything else is replaced. */
function over(base: ReadonlyMap<string, Value>, values: ReadonlyMap<string, Value>): Map<string, Value> {
  const all = new Map([...base, ...values]);
  for (const name of ["args", "contexts"]) {
    const [below, above] = [base.get(name), values.get(name)];
    if (isMapping(below) && isMapping(above)) all.set(name, new Map([...below, ...above]));
    else if (below !== undefined && above !== undefined) all.set(name, HOLE);
  }
  return all;
}

function inherited(
  name: string,
  targets: ReadonlyMap<string, Target>,
  memo: Map<string, ReadonlyMap<string, Value> | undefined>,
): ReadonlyMap<string, Value> | undefined {
  const own = targets.get(name)?.values;
  if (!own || memo.has(name)) return memo.get(name);
  // one that inherits from itself has no values
  memo.set(name, undefined);
  let values: ReadonlyMap<string, Value> = new Map();
  for (const base of texts(own.get("inherits"))) {
    const found = inherited(base, targets, memo);
    if (!found) return undefined;
    values = over(values, found);
  }
  const all = over(values, own);
  memo.set(name, all);
  return all;
}

/** The targets behind names of groups and targets. */
function reached(names: readonly string[], groups: ReadonlyMap<string, Target>): Set<string> {
  const seen = new Set(names);
  for (const name of seen) for (const item of texts(groups.get(name)?.values.get("targets"))) seen.add(item);
  return new Set([...seen].filter((name) => !groups.has(name)));
}

function texts(value: Value | undefined): string[] {
  return isList(value) ? value.flatMap((item) => textOf(item) ?? []) : [];
}

function recipeOf({ file, line }: Place, values: ReadonlyMap<string, Value>, cwd: string, files: Files): Recipe {
  const said = textOf(values.get("context")) ?? (values.has("context") ? HOLE : ".");
  const context = (said === "" ? "." : said).replace(/^cwd:\/\//, "");
  const dockerfile = textOf(values.get("dockerfile"));
  const local = isKnown(context) && !/^(?:\w[\w+.-]*:|git@)/.test(context);
  const found = locate(
    {
      context: local ? context : undefined,
      // found from the context, unlike `-f` of `docker build`
      file:
        dockerfile === undefined ? undefined : dockerfile.startsWith("/") || !local ? HOLE : `${context}/${dockerfile}`,
      target: textOf(values.get("target")),
      args: strings(values.get("args")),
      contexts: strings(values.get("contexts")),
      lenient: false,
      open: false,
      tags: texts(values.get("tags")),
      platform: undefined,
      cached: values.has("cache-from"),
    },
    { file, line, cwd, prepared: false },
    files,
  );
  // which arguments there are isn't known, so nothing is sure of them
  const open = ["args", "contexts"].some((name) => values.has(name) && !isMapping(values.get(name)));
  return open ? { ...found, context: undefined } : found;
}

function strings(value: Value | undefined): Map<string, string> {
  const found = new Map<string, string>();
  for (const [name, item] of isMapping(value) ? value : []) if (item !== null) found.set(name, textOf(item) ?? HOLE);
  return found;
}
