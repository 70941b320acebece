/** `${{ … }}` of GitHub workflows: what the file itself says of it; the rest is unknown. */
import { entriesOf, get, itemsOf, textOf, type Tree } from "../deploy/compose/tree.ts";
import { HOLE, isKnown } from "../text/unknown.ts";
import { REPOSITORY } from "./recipe.ts";

export type Values = ReadonlyMap<string, string>;

const MAX_ROWS = 16;

export function fillExpressions(text: string, values: Values): string {
  return text.replaceAll(/\$\{\{\s*(.*?)\s*\}\}/gs, (_, inside: string) => values.get(inside) ?? HOLE);
}

export function workspaceValues(): Map<string, string> {
  return new Map([["github.workspace", REPOSITORY]]);
}

/** Values with the variables of an `env:` added, which may use those before. */
export function withEnvironment(values: Values, tree: Tree | undefined): Map<string, string> {
  const all = new Map(values);
  for (const [name, { value }] of entriesOf(get(tree, "env"))) {
    const text = textOf(value);
    all.set(`env.${name}`, text === undefined ? HOLE : fillExpressions(text, values));
  }
  return all;
}

/** Names that a script gives to the steps after it. @see https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#setting-an-environment-variable */
export function givenToLaterSteps(script: string): string[] {
  if (!script.includes("GITHUB_ENV")) return [];
  return [...script.matchAll(/([A-Za-z_]\w*)(?==|<<)/g)].map(([, name = ""]) => name);
}

/** What a step gave to those after it is not what the file says of it. */
export function withoutValues(values: Values, names: readonly string[]): Values {
  return names.length === 0 ? values : new Map([...values, ...names.map((name) => [`env.${name}`, HOLE] as const)]);
}

/** Variables of the shell: those of `env:`, and the workspace. */
export function shellVariables(values: Values): Map<string, string> {
  const vars = new Map([["GITHUB_WORKSPACE", REPOSITORY]]);
  for (const [name, value] of values) if (name.startsWith("env.")) vars.set(name.slice(4), value);
  return vars;
}

/** One row of values for each job of a matrix; a matrix that isn't plain has one row without values. */
export function matrixRows(job: Tree | undefined): Values[] {
  const matrix = get(get(job, "strategy"), "matrix");
  const lists = entriesOf(matrix).filter(([name]) => name !== "include" && name !== "exclude");
  const include = get(matrix, "include");
  if (get(matrix, "exclude") || (include && (lists.length > 0 || include.kind !== "list"))) return [new Map()];
  if (include) return limited(itemsOf(include).map((item) => rowOf("matrix", item)));
  let rows: Map<string, string>[] = [new Map()];
  for (const [name, { value }] of lists) {
    if (value.kind !== "list" || rows.length * value.items.length > MAX_ROWS) return [new Map()];
    const cells = value.items.map((item) => cell(`matrix.${name}`, item));
    rows = rows.flatMap((row) => cells.map((more) => new Map([...row, ...more])));
  }
  return limited(rows);
}

function limited(rows: Map<string, string>[]): Values[] {
  return rows.length === 0 || rows.length > MAX_ROWS ? [new Map()] : rows;
}

function rowOf(prefix: string, tree: Tree): Map<string, string> {
  return new Map(entriesOf(tree).flatMap(([name, { value }]) => [...cell(`${prefix}.${name}`, value)]));
}

function cell(name: string, tree: Tree): Map<string, string> {
  if (tree.kind === "mapping") return rowOf(name, tree);
  const text = textOf(tree);
  return new Map(text !== undefined && !text.includes("${{") && isKnown(text) ? [[name, text]] : []);
}
