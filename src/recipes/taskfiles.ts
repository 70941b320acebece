/**
 * Taskfiles (go-task): the commands of each task, in its directory, with the variables whose values stand in the file.
 * @see https://taskfile.dev/reference/schema
 */
import { entriesOf, get, itemsOf, textOf, type Tree } from "../deploy/compose/tree.ts";
import { dirname, joinPath } from "../text/path.ts";
import { HOLE } from "../text/unknown.ts";
import { type Files, type Recipe, REPOSITORY } from "./recipe.ts";
import { absolute, scriptRecipes, startedSomewhere } from "./scripts.ts";
import { readTree, scalarLine } from "./yaml.ts";

const MAX_DEPTH = 5;

interface Reading {
  readonly file: string;
  readonly text: string;
  readonly files: Files;
  readonly cwd: string;
  readonly tasks: ReadonlyMap<string, Tree>;
  readonly vars: Values;
}

type Values = ReadonlyMap<string, string>;

export function taskfileRecipes(file: string, text: string, files: Files): Recipe[] {
  const tree = readTree(file, text);
  const tasks = new Map(entriesOf(get(tree, "tasks")).map(([name, { value }]) => [name, value]));
  const passed = new Set([...tasks.values()].flatMap((task) => callsOf(task).flatMap(varNames)));
  // an included file runs where the file is that includes it, or where that one says
  return startedSomewhere(file, files, (cwd) => {
    const own = dirname(file) === "." ? REPOSITORY : `${REPOSITORY}/${dirname(file)}`;
    const places: Values = new Map([
      [".ROOT_DIR", cwd],
      [".TASKFILE_DIR", own],
      [".TASK", HOLE],
    ]);
    const vars = withVariables(withVariables(places, get(tree, "env")), get(tree, "vars"));
    const known = new Map([...vars].map(([name, value]) => [name, passed.has(name.slice(1)) ? HOLE : value]));
    const reading = { file, text, files, cwd, tasks, vars: known };
    return [...tasks.values()].flatMap((task) => taskRecipes(reading, task, 0).recipes);
  });
}

function taskRecipes(
  reading: Reading,
  task: Tree,
  depth: number,
): { readonly recipes: Recipe[]; readonly prepared: boolean } {
  const vars = withVariables(withVariables(reading.vars, get(task, "env")), get(task, "vars"));
  const directory = fill(textOf(get(task, "dir")) ?? "", vars);
  const cwd = directory.startsWith("/")
    ? directory
    : absolute(joinPath(reading.cwd.slice(1 + REPOSITORY.length), directory));
  const recipes: Recipe[] = [];
  let prepared = itemsOf(get(task, "deps")).some((call) => writes(reading, call, depth));
  for (const item of commandsOf(task)) {
    const script = get(item, "cmd") ?? (item.kind === "scalar" ? item : undefined);
    const text = textOf(script);
    if (script === undefined || text === undefined) {
      prepared ||= writes(reading, item, depth);
      continue;
    }
    const own = get(item, "for") === undefined ? vars : new Map([...vars, [".ITEM", HOLE]]);
    const read = scriptRecipes(
      {
        file: reading.file,
        line: scalarLine(script, reading.text),
        text: fill(text, own),
        cwd,
        vars: new Map([...own].map(([name, value]) => [name.slice(1), value])),
        prepared,
      },
      reading.files,
    );
    recipes.push(...read.recipes);
    ({ prepared } = read.end);
  }
  return { recipes, prepared };
}

/** A task that is called may write files into the repository. */
function writes(reading: Reading, call: Tree, depth: number): boolean {
  const name = textOf(call) ?? textOf(get(call, "task"));
  const task = name === undefined ? undefined : reading.tasks.get(name.replace(/^:/, ""));
  return task === undefined || depth >= MAX_DEPTH || taskRecipes(reading, task, depth + 1).prepared;
}

/** `task: command`, `task: [commands]` or `cmds:`; `cmd:` is the short form of one. */
function commandsOf(task: Tree): readonly Tree[] {
  if (task.kind !== "mapping") return task.kind === "list" ? task.items : [task];
  const only = get(task, "cmd");
  return only === undefined ? itemsOf(get(task, "cmds")) : [only];
}

function callsOf(task: Tree): Tree[] {
  return [...commandsOf(task), ...itemsOf(get(task, "deps"))].filter((item) => get(item, "task") !== undefined);
}

function varNames(call: Tree): string[] {
  return entriesOf(get(call, "vars")).map(([name]) => name);
}

function withVariables(before: Values, tree: Tree | undefined): Values {
  const all = new Map(before);
  for (const [name, { value }] of entriesOf(tree)) {
    const text = textOf(value);
    all.set(`.${name}`, text === undefined ? HOLE : fill(text, all));
  }
  return all;
}

/** Only a variable by itself is filled in; what functions make of it is unknown. */
function fill(text: string, values: Values): string {
  return text.replaceAll(/\{\{-?\s*(.*?)\s*-?\}\}/gs, (_, inside: string) => values.get(inside) ?? HOLE);
}
