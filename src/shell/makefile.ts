/**
 * Makefiles as far as builds in images use them: variables, rules with their prerequisites and recipes, includes,
 * conditionals on variables.
 * @see https://www.gnu.org/software/make/manual/make.html
 */
import { HOLE } from "../text/unknown.ts";
import { expandMake } from "./make-expand.ts";
import { stemOf } from "./make-functions.ts";

export interface Rule {
  readonly targets: readonly string[];
  readonly prerequisites: readonly string[];
  /** Recipe lines without the leading tab, continuation lines joined; prefixes (`@`, `-`, `+`) still there. */
  readonly recipe: readonly string[];
  readonly line: number;
  readonly pattern: boolean;
  /** What `%` stands for in a static pattern rule. */
  readonly stem?: string | undefined;
}

export interface Makefile {
  readonly variables: ReadonlyMap<string, string>;
  readonly exported: ReadonlySet<string>;
  readonly rules: readonly Rule[];
  readonly defaultGoal: string | undefined;
  readonly oneShell: boolean;
  /** Included files that could not be read and are not optional. */
  readonly missing: readonly { readonly path: string; readonly line: number }[];
  readonly phony: ReadonlySet<string>;
}

interface Reading {
  variables: Map<string, string>;
  exported: Set<string>;
  rules: (Rule & { readonly recipe: string[] })[];
  missing: { path: string; line: number }[];
  phony: Set<string>;
  oneShell: boolean;
  goal: string | undefined;
}

const MAX_INCLUDES = 50;

/** `given` are the command line's variables: they win over the file, which wins over the environment's. */
export function readMakefile(
  text: string,
  given: ReadonlyMap<string, string>,
  read: (path: string) => string | undefined,
  environment: ReadonlyMap<string, string> = new Map(),
): Makefile {
  const reading: Reading = {
    variables: new Map([...environment, ...given]),
    exported: new Set(),
    rules: [],
    missing: [],
    phony: new Set(),
    oneShell: false,
    goal: undefined,
  };
  readInto(reading, text, given, read, 0);
  const { goal, ...rest } = reading;
  return { ...rest, defaultGoal: reading.variables.get(".DEFAULT_GOAL") || goal };
}

function readInto(
  reading: Reading,
  text: string,
  given: ReadonlyMap<string, string>,
  read: (path: string) => string | undefined,
  depth: number,
): void {
  const lines = text.split(/\r?\n/);
  let rule: Reading["rules"][number] | undefined;
  const conditions: { active: boolean; taken: boolean }[] = [];
  let defining: { name: string; body: string[] } | undefined;
  for (let index = 0; index < lines.length; index++) {
    const start = index;
    let line = lines[index] ?? "";
    while (line.endsWith("\\") && index + 1 < lines.length)
      line = `${line.slice(0, -1)}${line.startsWith("\t") ? "\\\n" : " "}${lines[++index]?.replace(/^\s+/, line.startsWith("\t") ? "$&" : "") ?? ""}`;
    if (defining) {
      if (/^\s*endef\b/.test(line)) {
        reading.variables.set(defining.name, defining.body.join("\n"));
        defining = undefined;
      } else defining.body.push(line);
      continue;
    }
    if (conditional(reading, conditions, line)) continue;
    if (conditions.some((condition) => !condition.active)) continue;
    if (line.startsWith("\t") && rule) {
      rule.recipe.push(line.slice(1));
      continue;
    }
    const bare = line.replace(/(^|[^\\])#.*$/, "$1").trim();
    if (bare === "") continue;
    const define = /^define\s+(\S+)/.exec(bare);
    if (define) {
      defining = { name: define[1] ?? "", body: [] };
      continue;
    }
    const include = /^(-?include|sinclude)\s+(.+)$/.exec(bare);
    if (include) {
      if (depth < MAX_INCLUDES)
        includeFiles(reading, include[1] ?? "", include[2] ?? "", given, read, depth, start + 1);
      continue;
    }
    if (assignment(reading, bare, given)) {
      rule = undefined;
      continue;
    }
    rule = ruleLine(reading, bare, start + 1) ?? undefined;
  }
}

function conditional(reading: Reading, conditions: { active: boolean; taken: boolean }[], line: string): boolean {
  const bare = line.trim();
  const head = /^(ifeq|ifneq|ifdef|ifndef)\b\s*(.*)$/.exec(bare);
  if (head) {
    const active = test(reading, head[1] ?? "", head[2] ?? "");
    conditions.push({ active, taken: active });
    return true;
  }
  const current = conditions.at(-1);
  if (/^else\b/.test(bare) && current) {
    const again = /^else\s+(ifeq|ifneq|ifdef|ifndef)\b\s*(.*)$/.exec(bare);
    current.active = !current.taken && (again ? test(reading, again[1] ?? "", again[2] ?? "") : true);
    current.taken ||= current.active;
    return true;
  }
  if (/^endif\b/.test(bare) && current) {
    conditions.pop();
    return true;
  }
  return false;
}

function test(reading: Reading, kind: string, rest: string): boolean {
  if (kind === "ifdef" || kind === "ifndef")
    return ((reading.variables.get(rest.trim()) ?? "") !== "") === (kind === "ifdef");
  const match = /^\((.*),(.*)\)$/.exec(rest.trim()) ?? /^["'](.*)["']\s+["'](.*)["']$/.exec(rest.trim());
  if (!match) return false;
  const left = expandMake(match[1] ?? "", reading.variables).trim();
  const right = expandMake(match[2] ?? "", reading.variables).trim();
  return (left === right) === (kind === "ifeq");
}

function includeFiles(
  reading: Reading,
  verb: string,
  words: string,
  given: ReadonlyMap<string, string>,
  read: (path: string) => string | undefined,
  depth: number,
  line: number,
): void {
  for (const path of expandMake(words, reading.variables).split(/\s+/).filter(Boolean)) {
    if (path.includes(HOLE) || /[*?[]/.test(path)) continue;
    const text = read(path);
    if (text !== undefined) readInto(reading, text, given, read, depth + 1);
    else if (verb === "include") reading.missing.push({ path, line });
  }
}

function assignment(reading: Reading, line: string, given: ReadonlyMap<string, string>): boolean {
  const match = /^(export\s+|override\s+)?([A-Za-z_.][\w.-]*)\s*(::?:?=|\?=|\+=|!=|=)\s*([^]*)$/.exec(line);
  if (!match) {
    const exported = /^export(\s+(.*))?$/.exec(line);
    for (const name of exported?.[2]?.split(/\s+/) ?? []) reading.exported.add(name);
    return exported !== null || /^unexport\b/.test(line);
  }
  const [, prefix = "", name = "", operator, value = ""] = match;
  if (prefix.startsWith("export")) reading.exported.add(name);
  // the command line wins over the file
  if (given.has(name) && !prefix.startsWith("override") && operator !== "?=") return true;
  const before = reading.variables.get(name);
  if (operator === "?=") {
    if (before === undefined) reading.variables.set(name, value);
  } else if (operator === "+=") reading.variables.set(name, before === undefined ? value : `${before} ${value}`);
  else if (operator === "!=") reading.variables.set(name, HOLE);
  else reading.variables.set(name, operator === "=" || isListing(value) ? value : expandMake(value, reading.variables));
  return true;
}

/** `$(wildcard *.go)`, `$(shell find …)`: files that are there. Which, isn't known; as prerequisites they need no making. */
const LISTING = /\$\((?:wildcard|shell\s+(?:find|ls|git\s+ls-files))\s[^()]*\)/;

function isListing(value: string): boolean {
  return value.replace(LISTING, "").trim() === "" && value.trim() !== "";
}

function withoutListings(text: string, variables: ReadonlyMap<string, string>): string {
  return text
    .replaceAll(new RegExp(LISTING, "g"), "")
    .replaceAll(/\$[({](\w+)[)}]/g, (whole, name: string) => (isListing(variables.get(name) ?? "") ? "" : whole));
}

function ruleLine(reading: Reading, line: string, at: number): Reading["rules"][number] | undefined {
  const colon = /^([^:=]+?)\s*::?(?!=)\s*([^;]*)(?:;(.*))?$/.exec(line);
  if (!colon) return undefined;
  const targets = expandMake(colon[1] ?? "", reading.variables)
    .split(/\s+/)
    .filter(Boolean);
  const rest = colon[2] ?? "";
  if (/^[A-Za-z_]\w*\s*(:?:?=|\+=|\?=)/.test(rest)) return undefined;
  const words = (text: string): string[] =>
    expandMake(withoutListings(text.split("|")[0] ?? "", reading.variables), reading.variables)
      .split(/\s+/)
      .filter(Boolean);
  const [, form, formed] = /^([^:]*%[^:]*):(?!=)(.*)$/.exec(rest) ?? [];
  const recipe = colon[3] === undefined ? [] : [colon[3].trim()];
  if (form !== undefined && formed !== undefined) {
    const pattern = expandMake(form.trim(), reading.variables);
    const rules = targets.map((target) => {
      const stem = stemOf(pattern, target);
      const prerequisites = words(formed).map((word) => (stem === undefined ? word : word.replace("%", () => stem)));
      return { targets: [target], prerequisites, recipe, line: at, pattern: false, stem };
    });
    reading.rules.push(...rules);
    reading.goal ??= targets[0];
    return rules[0];
  }
  const prerequisites = words(rest);
  if (targets.includes(".PHONY")) {
    for (const name of prerequisites) reading.phony.add(name);
    // even without a word it makes `.PHONY` itself a target that others may name
    reading.rules.push({ targets, prerequisites: [], recipe: [], line: at, pattern: false });
    return undefined;
  }
  if (targets.includes(".ONESHELL")) reading.oneShell = true;
  const rule = {
    targets,
    prerequisites,
    recipe,
    line: at,
    pattern: targets.some((target) => target.includes("%")),
  };
  reading.rules.push(rule);
  const first = targets.find((target) => !target.startsWith(".") || target.includes("/"));
  if (first !== undefined && !rule.pattern) reading.goal ??= first;
  return rule;
}
