/** Fills in the variables of a whole file. Keys are left as they are. */
import type { Problems } from "./problem.ts";
import { type Lookup, substitute, type TemplateError } from "./template.ts";
import { type Entry, scalar, type Scalar, type Tree } from "./tree.ts";

export function interpolate(tree: Tree, lookup: Lookup, problems: Problems): Tree {
  return new Interpolation(lookup, problems).visit(tree, []);
}

class Interpolation {
  readonly #lookup: Lookup;
  readonly #problems: Problems;
  readonly #done = new Map<Tree, Tree>();

  constructor(lookup: Lookup, problems: Problems) {
    this.#lookup = lookup;
    this.#problems = problems;
  }

  visit(tree: Tree, path: readonly string[]): Tree {
    const known = this.#done.get(tree);
    if (known) return known;
    const filled = this.#fill(tree, path);
    this.#done.set(tree, filled);
    return filled;
  }

  #fill(tree: Tree, path: readonly string[]): Tree {
    if (tree.kind === "scalar") return this.#scalar(tree, path);
    if (tree.kind === "list") {
      return { ...tree, items: tree.items.map((item) => this.visit(item, [...path, "[]"])) };
    }
    const entries = new Map<string, Entry>();
    for (const [name, { key, value }] of tree.entries)
      entries.set(name, { key, value: this.visit(value, [...path, name]) });
    return { ...tree, entries };
  }

  #scalar(tree: Scalar, path: readonly string[]): Scalar {
    if (typeof tree.value !== "string" || !tree.value.includes("$")) return tree;
    const { text, unset, error } = substitute(tree.value, this.#lookup);
    if (error) this.#problems.fail(describe(error, path.join(".")), tree.place);
    for (const name of unset) {
      this.#problems.warn(`The "${name}" variable is not set. Defaulting to a blank string.`, tree.place);
    }
    return scalar(text, tree.place, unset);
  }
}

function describe(error: TemplateError, path: string): string {
  if (error.kind === "missing") return `error while interpolating ${path}: ${error.message}`;
  const advice = "You may need to escape any $ with another $.";
  return `invalid interpolation format for ${path}.\n${advice}\n${error.template}`;
}
