/**
 * Recipes of a justfile: each line in a shell of its own, a recipe with a `#!` as one script.
 * @see https://just.systems/man/en/
 */
import { dirname } from "../text/path.ts";
import { HOLE } from "../text/unknown.ts";
import { type Files, type Recipe, REPOSITORY } from "./recipe.ts";
import { mentionsBuild, scriptRecipes } from "./scripts.ts";

interface Rule {
  readonly name: string;
  readonly parameters: string;
  readonly dependencies: readonly string[];
  /** `[no-cd]`, `[working-directory: 'x']`. */
  readonly attributes: string;
  readonly lines: readonly { readonly line: number; readonly text: string }[];
}

const HEAD = /^@?([A-Za-z_][\w-]*)((?:\s+[^:=]*(?:=(?:"[^"]*"|'[^']*'|[^\s:]+)[^:=]*)*)?)\s*:(?!=)(.*)$/;
const MAX_DEPTH = 5;

export function justfileRecipes(file: string, text: string, files: Files): Recipe[] {
  const rules = readRules(text);
  const cwd = dirname(file) === "." ? REPOSITORY : `${REPOSITORY}/${dirname(file)}`;
  const vars = readVariables(text, cwd);
  const read = (rule: Rule, depth: number): { recipes: Recipe[]; prepared: boolean } => {
    const own = new Map([...vars, ...parametersOf(rule, vars)]);
    const directory = /working-directory|no-cd/.test(rule.attributes) ? HOLE : cwd;
    const recipes: Recipe[] = [];
    let prepared = rule.dependencies.some((name) => {
      const found = rules.find((other) => other.name === name);
      return found === undefined || depth >= MAX_DEPTH || read(found, depth + 1).prepared;
    });
    for (const { line, text: script } of scriptsOf(rule)) {
      const start = { cwd: directory, vars: exported(text, own), prepared };
      const found = scriptRecipes({ file, line, text: fill(script, own), ...start }, files);
      recipes.push(...found.recipes);
      ({ prepared } = found.end);
    }
    return { recipes, prepared };
  };
  const asked = rules.filter((rule) =>
    mentionsBuild(
      scriptsOf(rule)
        .map((script) => script.text)
        .join("\n"),
    ),
  );
  return asked.flatMap((rule) => read(rule, 0).recipes);
}

function readRules(text: string): Rule[] {
  const rules: Rule[] = [];
  let attributes = "";
  let lines: { line: number; text: string }[] | undefined;
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (/^[ \t]+\S/.test(line) && lines) lines.push({ line: index + 1, text: line.replace(/^[ \t]+/, "") });
    else if (line.startsWith("[")) attributes += line;
    else if (/^\s*(?:#.*)?$/.test(line)) continue;
    else {
      const head = HEAD.exec(line);
      lines = head ? [] : undefined;
      const dependencies = (head?.[3] ?? "").replace(/#.*$/, "").match(/[A-Za-z_][\w-]*/g) ?? [];
      if (head && lines)
        rules.push({ name: head[1] ?? "", parameters: head[2] ?? "", dependencies, attributes, lines });
      attributes = "";
    }
  }
  return rules;
}

/** Continued lines joined; without what only tells just how to run them. */
function scriptsOf({ lines }: Rule): { line: number; text: string }[] {
  const [first] = lines;
  if (first?.text.startsWith("#!"))
    return /\b(?:ba|da|z|k)?sh\b/.test(first.text)
      ? [{ line: first.line, text: filledGaps(lines) }]
      : [{ line: first.line, text: "unknown-program" }];
  const scripts: { line: number; text: string }[] = [];
  let open = false;
  for (const { line, text } of lines) {
    const last = scripts.at(-1);
    if (open && last) last.text += `\n${text}`;
    else scripts.push({ line, text: text.replace(/^(?:@-|-@|@|-)/, "") });
    open = text.endsWith("\\");
  }
  return scripts;
}

/** Blank lines of a script aren't kept as lines of the recipe, but they count. */
function filledGaps(lines: Rule["lines"]): string {
  const all: string[] = [];
  const first = lines[0]?.line ?? 1;
  for (const { line, text } of lines) all[line - first] = text;
  return Array.from(all, (text) => text ?? "").join("\n");
}

function readVariables(text: string, cwd: string): Map<string, string> {
  const vars = new Map([
    ["justfile_directory()", cwd],
    ["justfile_dir()", cwd],
  ]);
  for (const [, name = "", value = ""] of text.matchAll(
    /^(?:export\s+)?([A-Za-z_][\w-]*)\s*:=\s*(.*?)\s*(?:\s#.*)?$/gm,
  ))
    vars.set(name, evaluate(value, vars));
  return vars;
}

/** Texts, names, and what `+` and `/` make of them. */
function evaluate(expression: string, vars: ReadonlyMap<string, string>): string {
  const parts = expression.match(/'[^']*'|"[^"]*"|[A-Za-z_][\w-]*(?:\(\))?|[+/]|\S/g) ?? [];
  let out = "";
  for (const part of parts) {
    if (/^['"]/.test(part) && !part.includes("\\")) out += part.slice(1, -1);
    else if (part === "/") out += "/";
    else if (part === "+") continue;
    else if (vars.has(part)) out += vars.get(part) ?? "";
    else return HOLE;
  }
  return out;
}

/** A default is what nobody says otherwise. */
function parametersOf({ parameters }: Rule, vars: ReadonlyMap<string, string>): Map<string, string> {
  const found = new Map<string, string>();
  for (const [, name = "", value] of parameters.matchAll(/[$+*]*([A-Za-z_][\w-]*)(?:=("[^"]*"|'[^']*'|\S+))?/g))
    found.set(name, value === undefined ? HOLE : evaluate(value, vars));
  return found;
}

function exported(text: string, own: ReadonlyMap<string, string>): Map<string, string> {
  const all = /^set\s+export\b/m.test(text);
  return new Map([...own].filter(([name]) => all || new RegExp(`^export\\s+${name}\\b`, "m").test(text)));
}

function fill(text: string, vars: ReadonlyMap<string, string>): string {
  return text.replaceAll(/\{\{\{\{|\{\{(.*?)\}\}/gs, (whole, inside: string | undefined) =>
    inside === undefined ? whole.slice(2) : evaluate(inside.trim(), vars),
  );
}
