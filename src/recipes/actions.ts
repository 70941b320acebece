/**
 * GitHub actions of the repository itself: the steps of a composite one run in the workflow that uses it, with its inputs;
 * of a Docker one GitHub builds the Dockerfile with the action's directory as context.
 * @see https://docs.github.com/en/actions/reference/workflows-and-actions/metadata-syntax
 */
import { entriesOf, get, textOf, type Tree } from "../deploy/compose/tree.ts";
import { dirname, joinPath } from "../text/path.ts";
import { HOLE } from "../text/unknown.ts";
import { fillExpressions, type Values } from "./expressions.ts";
import { locate } from "./locate.ts";
import { type Files, type Recipe, REPOSITORY } from "./recipe.ts";
import { readTree } from "./yaml.ts";

export interface CompositeAction {
  readonly file: string;
  readonly text: string;
  readonly steps: Tree | undefined;
  readonly values: Values;
}

/** Of `uses: ./path`; undefined when it isn't there, or no composite one. */
export function compositeAction(
  uses: string,
  given: Tree | undefined,
  values: Values,
  files: Files,
): CompositeAction | undefined {
  const directory = joinPath(uses);
  for (const name of ["action.yml", "action.yaml"]) {
    const file = directory === "." ? name : `${directory}/${name}`;
    const text = files.read(file);
    const tree = text === undefined ? undefined : readTree(file, text);
    const runs = get(tree, "runs");
    if (text === undefined || textOf(get(runs, "using")) !== "composite") continue;
    const inputs = new Map(values);
    for (const [input, { value }] of entriesOf(get(tree, "inputs")))
      inputs.set(`inputs.${input}`, fillExpressions(textOf(get(value, "default")) ?? HOLE, values));
    for (const [input, { value }] of entriesOf(given))
      inputs.set(`inputs.${input}`, fillExpressions(textOf(value) ?? HOLE, values));
    return { file, text, steps: get(runs, "steps"), values: inputs };
  }
  return undefined;
}

/** Whatever workflow uses it, of this repository or of another. */
export function dockerActionRecipes(file: string, text: string, files: Files): Recipe[] {
  const runs = get(readTree(file, text), "runs");
  const image = get(runs, "image");
  const dockerfile = textOf(image);
  if (!image || textOf(get(runs, "using")) !== "docker" || !dockerfile || /^\w+:\/\//.test(dockerfile)) return [];
  const directory = dirname(file) === "." ? "" : dirname(file);
  const build = {
    context: ".",
    file: dockerfile,
    target: undefined,
    args: new Map<string, string>(),
    contexts: new Map<string, string>(),
    lenient: false,
    open: false,
    tags: [],
    platform: undefined,
    cached: false,
  };
  const cwd = directory === "" ? REPOSITORY : `${REPOSITORY}/${directory}`;
  return [locate(build, { file, line: image.place.line, cwd, prepared: false }, files)];
}
