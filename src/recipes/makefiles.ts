/** Makefile recipes that build images: each line as make would hand it to the shell, without running anything. */
import { expandMake, RecursiveVariable } from "../shell/make-expand.ts";
import { type Makefile, readMakefile, type Rule } from "../shell/makefile.ts";
import { dirname, joinPath } from "../text/path.ts";
import { HOLE } from "../text/unknown.ts";
import type { Files, Recipe } from "./recipe.ts";
import { absolute, mentionsBuild, scriptRecipes } from "./scripts.ts";
import { scriptCommands } from "./shell/commands.ts";

const MAX_DEPTH = 5;

interface Reading {
  readonly makefile: Makefile;
  readonly directory: string;
  /** Texts by path, the Makefile itself first. */
  readonly texts: ReadonlyMap<string, string>;
  readonly files: Files;
}

export function makefileRecipes(file: string, text: string, files: Files): Recipe[] {
  try {
    return readRecipesOf(file, text, files);
  } catch (error) {
    if (error instanceof RecursiveVariable) return [];
    throw error;
  }
}

function readRecipesOf(file: string, text: string, files: Files): Recipe[] {
  const directory = dirname(file) === "." ? "" : dirname(file);
  const texts = new Map([[file, text]]);
  const cwd = absolute(directory);
  const given = new Map([
    ["CURDIR", cwd],
    ["PWD", cwd],
    ["MAKE", "make"],
    ["SHELL", "/bin/sh"],
  ]);
  const makefile = readMakefile(known(text), given, (path) => {
    const included = joinPath(directory, path);
    const found = files.read(included);
    if (found !== undefined) texts.set(included, found);
    return found === undefined ? undefined : known(found);
  });
  const reading: Reading = { makefile, directory, texts, files };
  return makefile.rules.flatMap((rule) =>
    mentionsBuild(expanded(reading, rule, rule.recipe.join("\n"))) ? ruleRecipes(reading, rule) : [],
  );
}

/** `$(shell pwd)` is what make knows by itself. */
function known(text: string): string {
  return text.replaceAll(/\$[({]shell pwd[)}]/g, "$$(CURDIR)");
}

function ruleRecipes(reading: Reading, rule: Rule): Recipe[] {
  const recipes: Recipe[] = [];
  let prepared = rule.pattern || [...rule.prerequisites, ...rule.orderOnly].some((name) => writes(reading, name, 0));
  const lines = reading.makefile.oneShell ? [rule.recipe.join("\n")] : rule.recipe;
  for (const raw of lines) {
    const place = placeOf(reading, rule, raw);
    const text = expanded(reading, rule, raw);
    const start = { cwd: absolute(reading.directory), vars: new Map<string, string>(), prepared };
    const read = scriptRecipes({ ...place, ...start, text }, reading.files);
    const open = asksCaller(reading, raw);
    recipes.push(...read.recipes.map((recipe) => ({ ...withoutEmpty(recipe), open: recipe.open || open })));
    prepared = read.end.prepared;
  }
  return recipes;
}

/** A variable that the Makefile doesn't set is given by its caller: empty is not what the argument is meant to be. */
function withoutEmpty(recipe: Recipe): Recipe {
  return { ...recipe, args: new Map([...recipe.args].map(([name, value]) => [name, value === "" ? HOLE : value])) };
}

/** Names a variable that the Makefile doesn't set: `make image OPTIONS=…`. */
function asksCaller({ makefile }: Reading, raw: string): boolean {
  return [...raw.matchAll(/(?<!\$)\$[({]([\w.-]+)[)}]/g)].some(([, name = ""]) => !makefile.variables.has(name));
}

function expanded({ makefile }: Reading, rule: Rule, raw: string): string {
  const automatic: [string, string][] = [
    ["@", rule.pattern ? HOLE : (rule.targets[0] ?? HOLE)],
    ["<", rule.pattern ? HOLE : (rule.prerequisites[0] ?? "")],
    ["*", HOLE],
    ["^", rule.pattern ? HOLE : rule.prerequisites.join(" ")],
  ];
  return expandMake(raw.replace(/^[\s@+-]+/, ""), new Map([...makefile.variables, ...automatic]));
}

/** Making the target may write files into the repository. */
function writes(reading: Reading, target: string, depth: number): boolean {
  const rules = reading.makefile.rules.filter(({ targets }) => targets.includes(target));
  if (rules.length === 0) return !reading.files.isFile(joinPath(reading.directory, target));
  if (depth >= MAX_DEPTH) return true;
  return rules.some(
    (rule) =>
      rule.prerequisites.some((name) => writes(reading, name, depth + 1)) ||
      rule.recipe.some((raw) => {
        const start = { cwd: absolute(reading.directory), vars: new Map<string, string>(), prepared: false };
        return scriptCommands(expanded(reading, rule, raw), start).end.prepared;
      }),
  );
}

/** The rule may stand in an included file. */
function placeOf({ texts }: Reading, rule: Rule, raw: string): { readonly file: string; readonly line: number } {
  const [first = ""] = raw.split("\n");
  for (const [file, text] of texts) {
    const lines = text.split(/\r?\n/);
    const at = lines.findIndex((line, index) => index >= rule.line && line === `\t${first}`);
    if (at !== -1) return { file, line: at + 1 };
  }
  return { file: [...texts.keys()][0] ?? "", line: rule.line };
}
