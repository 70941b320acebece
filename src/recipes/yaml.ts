/** YAML files that say how images are built, as trees; what can't be read has none. */
import { Problems } from "../deploy/compose/problem.ts";
import type { Tree } from "../deploy/compose/tree.ts";
import { readYaml } from "../deploy/compose/yaml-tree.ts";

export function readTree(file: string, text: string): Tree | undefined {
  return readYaml({ file, text, directory: "" }, new Problems())[0]?.tree;
}

/** Line at which the text of a scalar begins: a block's is the one after its `|`. */
export function scalarLine(tree: Tree, text: string): number {
  const { span, line } = tree.place;
  return /[|>]/.test(text.charAt(span.start)) ? line + 1 : line;
}

export function linesOf(text: string): string[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}
