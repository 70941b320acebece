/** A bake that something orders with files and targets of its own: what it builds beyond the default of the default files. */
import { isKnown } from "../../text/unknown.ts";
import { resolvePath } from "../../text/path.ts";
import { type Files, inRepository, type Recipe } from "../recipe.ts";
import { bakeRecipes } from "./bake.ts";

/** In the order in which bake reads them. */
export const BAKE_FILES = [
  "docker-bake.json",
  "docker-bake.hcl",
  "docker-bake.override.json",
  "docker-bake.override.hcl",
];

export interface BakeOrder {
  /** As written; the default ones when there are none. */
  readonly files: readonly string[];
  readonly targets: readonly string[];
  /** Values of the files are replaced by others. */
  readonly open: boolean;
  readonly cwd: string;
  readonly place: { readonly file: string; readonly line: number };
  readonly prepared: boolean;
}

export function orderedBakes(order: BakeOrder, files: Files): Recipe[] {
  const { cwd, place, prepared, targets } = order;
  // what other steps make (labels, tags) is not among the files
  const written = order.files.map((path) => path.replace(/^cwd:\/\//, "")).filter(isKnown);
  const texts = (written.length > 0 ? written : BAKE_FILES).flatMap((name) => {
    const file = isKnown(cwd) ? inRepository(resolvePath(cwd, name)) : undefined;
    const text = file === undefined ? undefined : files.read(file);
    return file === undefined || text === undefined ? [] : [{ file, text }];
  });
  if (texts.length === 0) return [];
  const known = targets.length > 0 && targets.every(isKnown) ? targets : undefined;
  const open = order.open || written.length < order.files.length;
  return bakeRecipes(texts, cwd, files, known).map((recipe) => ({
    ...recipe,
    ...place,
    prepared,
    open: recipe.open || open,
  }));
}
