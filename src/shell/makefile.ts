/**
 * Makefiles as far as builds in images use them: variables, rules with their prerequisites and recipes, includes,
 * conditionals on variables.
 * @see https://www.gnu.org/software/make/manual/make.html
 */
import { HOLE } from "../text/unknown.ts";
import { type Condition, conditional } from "./make-conditions.ts";
import { expandMake } from "./make-expand.ts";
import { stemOf } from "./make-functions.ts";

export interface Rule {
  readonly targets: readonly string[];
  readonly prerequisites: readonly string[];
  /** Those behind `|`: made before, but never newer. */
  readonly orderOnly: readonly string[];
  /** Recipe lines without the leading tab, continuation lines joined; prefixes (`@`, `-`, `+`) still there. */
  readonly recipe: readonly string[];
  readonly line: number;
  readonly pattern: boolean;
  /** What `%` stands for in a static pattern rule. */
  readonly stem?: string | undefined;
  /** More prerequisites than those: files that are there. */
  readonly open?: boolean;
}

export interface Makefile {
  readonly variables: ReadonlyMap<string, string>;
  readonly exported: ReadonlySet<string>;
  readonly rules: readonly Rule[];
  readonly defaultGoal: string | undefined;
  readonly oneShell: boolean;
  /** Included files that are not there and are not optional; `unsure`: maybe not asked for either. */
  readonly missing: readonly { readonly path: string; readonly line: number; readonly unsure: boolean }[];
  readonly phony: ReadonlySet<string>;
}

interface Reading {
  variables: Map<string, string>;
  exported: Set<string>;
  rules: (Rule & { readonly recipe: string[] })[];
  missing: { path: string; line: number; unsure: boolean }[];
  phony: Set<string>;
  oneShell: boolean;
  goal: string | undefined;
  /** Variables whose values were expanded when they were set. */
  simple: Set<string>;
  overridden: Set<string>;
}

const MAX_INCLUDES = 50;

/** Text of a file beside the Makefile; null where there is none, undefined where that, or the text, isn't known. */
export type ReadBeside = (path: string) => string | null | undefined;

/** `given` are the command line's variables: they win over the file, which wins over the environment's. */
export function readMakefile(
  text: string,
  given: ReadonlyMap<string, string>,
  read: ReadBeside,
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
    simple: new Set(),
    overridden: new Set(),
  };
  readInto(reading, text, given, read, 0, false);
  const { goal, simple: _, overridden: __, ...rest } = reading;
  return { ...rest, defaultGoal: reading.variables.get(".DEFAULT_GOAL") || goal };
}

function readInto(
  reading: Reading,
  text: string,
  given: ReadonlyMap<string, string>,
  read: ReadBeside,
  depth: number,
  open: boolean,
): void {
  const lines = text.split(/\r?\n/);
  let rule: Reading["rules"][number] | undefined;
  // a file that may not be included is read like the inside of a condition that isn't known
  const conditions: Condition[] = open ? [{ active: undefined, taken: undefined }] : [];
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
    if (conditional(reading.variables, conditions, line, read)) continue;
    if (conditions.some(({ active }) => active === false)) continue;
    const unsure = conditions.some(({ active }) => active === undefined);
    if (line.startsWith("\t") && rule) {
      rule.recipe.push(unsure ? HOLE : line.slice(1));
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
        includeFiles(reading, include[1] ?? "", include[2] ?? "", given, read, depth, start + 1, unsure);
      continue;
    }
    if (/\$[({]eval\s|^vpath\b|^(?:override\s+)?VPATH\b/.test(bare)) moreRules(reading, start + 1);
    if (assignment(reading, bare, given, unsure)) {
      rule = undefined;
      continue;
    }
    rule = ruleLine(reading, bare, start + 1) ?? undefined;
    // whether there is such a rule isn't known
    if (unsure) rule?.recipe.push(HOLE);
  }
}

/** There are rules, or places of files, that aren't read: a target without a rule may have one. */
function moreRules(reading: Reading, line: number): void {
  reading.rules.push({ targets: [HOLE], prerequisites: [], orderOnly: [], recipe: [], line, pattern: false });
}

function includeFiles(
  reading: Reading,
  verb: string,
  words: string,
  given: ReadonlyMap<string, string>,
  read: ReadBeside,
  depth: number,
  line: number,
  unsure: boolean,
): void {
  for (const path of expandMake(words, reading.variables).split(/\s+/).filter(Boolean)) {
    if (path.includes(HOLE) || /[*?[]/.test(path)) {
      moreRules(reading, line);
      continue;
    }
    const text = read(path);
    if (text === undefined) moreRules(reading, line);
    else if (text !== null) readInto(reading, text, given, read, depth + 1, unsure);
    else if (verb === "include") reading.missing.push({ path, line, unsure });
  }
}

function assignment(reading: Reading, line: string, given: ReadonlyMap<string, string>, unsure: boolean): boolean {
  const match =
    /^(export\s+|override\s+)?((?:[A-Za-z_.]|\$[({]\w+[)}])(?:[\w.-]|\$[({]\w+[)}])*)\s*(::?:?=|\?=|\+=|!=|=)\s*([^]*)$/.exec(
      line,
    );
  if (!match) {
    const exported = /^export(\s+(.*))?$/.exec(line);
    for (const name of exported?.[2]?.split(/\s+/) ?? []) reading.exported.add(name);
    return exported !== null || /^unexport\b/.test(line);
  }
  const [, prefix = "", written = "", operator = "", value = ""] = match;
  const name = expandMake(written, reading.variables);
  if (prefix.startsWith("export")) reading.exported.add(name);
  // the command line wins over the file, and so does what was overridden before
  const wins = prefix.startsWith("override");
  if ((given.has(name) || reading.overridden.has(name)) && !wins) {
    // for its errors: the value itself is not used
    if (operator.endsWith(":=")) expandMake(value, reading.variables);
    return true;
  }
  if (wins && (operator !== "?=" || !reading.variables.has(name))) reading.overridden.add(name);
  const before = reading.variables.get(name);
  if (unsure) {
    reading.variables.set(name, HOLE);
    return true;
  }
  if (operator === "?=") {
    if (before === undefined) reading.variables.set(name, value);
  } else if (operator === "+=") {
    const more = reading.simple.has(name) ? expandMake(value, reading.variables) : value;
    reading.variables.set(name, before === undefined || before === "" ? more : `${before} ${more}`);
  } else if (operator === "!=") reading.variables.set(name, HOLE);
  else if (operator === "=" || isListing(value)) {
    reading.simple.delete(name);
    reading.variables.set(name, value);
  } else {
    reading.simple.add(name);
    // an expanded value is not expanded again
    reading.variables.set(name, expandMake(value, reading.variables).replaceAll("$", "$$$$"));
  }
  return true;
}

/** `./x` is `x`. */
export function targetName(word: string): string {
  return word.replace(/^(?:\.\/+)+(?=.)/, "");
}

function namesOf(text: string): string[] {
  return text
    .split(/\s+/)
    .map(targetName)
    .filter((word) => word !== "");
}

function normal(text: string): string {
  return text.split("|")[0] ?? "";
}

function orderOnly(text: string): string {
  return text.split("|").slice(1).join(" ");
}

const WILDCARD = /[*?[]/;

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
  const targets = namesOf(expandMake(colon[1] ?? "", reading.variables));
  const rest = colon[2] ?? "";
  if (/^[A-Za-z_]\w*\s*(:?:?=|\+=|\?=)/.test(rest)) return undefined;
  const listed = (text: string): string[] =>
    namesOf(expandMake(withoutListings(text, reading.variables), reading.variables));
  // names with wildcards stand for files that are there
  const words = (text: string): string[] => listed(text).filter((word) => !WILDCARD.test(word));
  const open = withoutListings(rest, reading.variables) !== rest || listed(rest).some((word) => WILDCARD.test(word));
  const [, form, formed] = /^([^:]*%[^:]*):(?!=)(.*)$/.exec(rest) ?? [];
  const recipe = colon[3] === undefined ? [] : [colon[3].trim()];
  if (form !== undefined && formed !== undefined) {
    const pattern = expandMake(form.trim(), reading.variables);
    const rules = targets.map((target) => {
      const stem = stemOf(pattern, target);
      const filled = (text: string): string[] =>
        words(text).map((word) => (stem === undefined ? word : word.replace("%", () => stem)));
      return {
        targets: [target],
        prerequisites: filled(normal(formed)),
        orderOnly: filled(orderOnly(formed)),
        recipe,
        line: at,
        pattern: false,
        stem,
        open,
      };
    });
    reading.rules.push(...rules);
    reading.goal ??= targets[0];
    return rules[0];
  }
  const prerequisites = words(normal(rest));
  if (targets.includes(".PHONY")) {
    for (const name of prerequisites) reading.phony.add(name);
    // even without a word it makes `.PHONY` itself a target that others may name
    reading.rules.push({ targets, prerequisites: [], orderOnly: [], recipe: [], line: at, pattern: false });
    return undefined;
  }
  if (targets.includes(".ONESHELL")) reading.oneShell = true;
  const rule = {
    targets,
    prerequisites,
    orderOnly: words(orderOnly(rest)),
    recipe,
    line: at,
    pattern: targets.some((target) => target.includes("%")),
    open,
  };
  reading.rules.push(rule);
  const first = targets.find((target) => !target.startsWith(".") || target.includes("/"));
  if (first !== undefined && !rule.pattern) reading.goal ??= first;
  return rule;
}
