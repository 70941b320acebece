/** All builds that a repository's own files order. */
import { basename } from "../text/path.ts";
import { makefileRecipes } from "./makefiles.ts";
import type { Files, Recipe } from "./recipe.ts";
import { mentionsBuild, scriptFileRecipes } from "./scripts.ts";

type Reader = (file: string, text: string, files: Files) => Recipe[];

/** In the order of the paths given; files in which no build is mentioned are not looked into. */
export async function readRecipes(paths: readonly string[], files: Files): Promise<Recipe[]> {
  const recipes: Recipe[] = [];
  for (const path of paths) {
    const text = files.read(path);
    if (text === undefined || !(mentionsBuild(text) || text.includes("build-push-action"))) continue;
    const reader = await readerOf(path);
    recipes.push(...reader(path, text, files));
  }
  return recipes;
}

/** The readers of YAML are loaded only where there is such a file. */
async function readerOf(path: string): Promise<Reader> {
  if (basename(path) === ".gitlab-ci.yml") return (await import("./gitlab.ts")).gitlabRecipes;
  if (/\.ya?ml$/.test(path)) return (await import("./workflows.ts")).workflowRecipes;
  return path.endsWith(".sh") ? scriptFileRecipes : makefileRecipes;
}
