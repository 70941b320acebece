/** `script:` lines of GitLab CI. @see https://docs.gitlab.com/ci/yaml/#script */
import { entriesOf, get, itemsOf, textOf, type Tree } from "../deploy/compose/tree.ts";
import { HOLE, isKnown } from "../text/unknown.ts";
import { type Files, type Recipe, REPOSITORY } from "./recipe.ts";
import { scriptRecipes } from "./scripts.ts";
import { readTree, scalarLine } from "./yaml.ts";

export function gitlabRecipes(file: string, text: string, files: Files): Recipe[] {
  const tree = readTree(file, text);
  const shared = variables(tree, new Map([["CI_PROJECT_DIR", REPOSITORY]]));
  const before = get(get(tree, "default"), "before_script") ?? get(tree, "before_script");
  const recipes: Recipe[] = [];
  for (const [, { value: job }] of entriesOf(tree)) {
    const script = get(job, "script");
    if (script === undefined) continue;
    // artifacts of earlier jobs are put into the directory
    let start = { cwd: REPOSITORY, vars: variables(job, shared), prepared: !independent(job) };
    for (const item of [...parts(get(job, "before_script") ?? before), ...parts(script)]) {
      const line = scalarLine(item, text);
      const read = scriptRecipes({ file, line, text: textOf(item) ?? "", ...start }, files);
      recipes.push(...read.recipes);
      start = read.end;
    }
  }
  return recipes;
}

function parts(tree: Tree | undefined): readonly Tree[] {
  return tree?.kind === "list" ? itemsOf(tree) : tree ? [tree] : [];
}

/** Takes no artifacts of other jobs. */
function independent(job: Tree): boolean {
  const none = (key: string): boolean => {
    const list = get(job, key);
    return list?.kind === "list" && list.items.length === 0;
  };
  return none("needs") || none("dependencies");
}

function variables(tree: Tree | undefined, before: ReadonlyMap<string, string>): Map<string, string> {
  const all = new Map(before);
  for (const [name, { value }] of entriesOf(get(tree, "variables"))) {
    const text = textOf(get(value, "value") ?? value);
    all.set(name, text !== undefined && !text.includes("$") && isKnown(text) ? text : HOLE);
  }
  return all;
}
