/** All builds that a repository's own files order. */
import { basename, dirname } from "../text/path.ts";
import { makefileRecipes } from "./makefiles.ts";
import type { Files, Recipe } from "./recipe.ts";
import { mentionsBuild, scriptFileRecipes, startedSomewhere } from "./scripts.ts";

type Reader = (file: string, text: string, files: Files) => Recipe[];

/** In the order of the paths given; files in which no build is mentioned are not looked into. */
export async function readRecipes(paths: readonly string[], files: Files): Promise<Recipe[]> {
  const recipes: Recipe[] = await readBakeFiles(paths.filter(isBakeFile), files);
  for (const path of paths) {
    if (isBakeFile(path)) continue;
    const text = files.read(path);
    if (text === undefined || !(mentionsBuild(text) || text.includes("build-push-action"))) continue;
    const reader = await readerOf(path);
    recipes.push(...reader(path, text, files));
  }
  return recipes;
}

/** In the order in which bake reads them. */
const BAKE_FILES = ["docker-bake.json", "docker-bake.hcl", "docker-bake.override.json", "docker-bake.override.hcl"];

function isBakeFile(path: string): boolean {
  return BAKE_FILES.includes(basename(path));
}

async function readBakeFiles(paths: readonly string[], files: Files): Promise<Recipe[]> {
  if (paths.length === 0) return [];
  const { bakeRecipes } = await import("./bake/bake.ts");
  return [...new Set(paths.map(dirname))].flatMap((directory) => {
    const own = BAKE_FILES.flatMap((name) =>
      paths.filter((path) => dirname(path) === directory && basename(path) === name),
    );
    const texts = own.map((file) => ({ file, text: files.read(file) ?? "" }));
    // a target that the other directory reads differently would stand at another index
    return startedSomewhere(own[0] ?? "", files, (cwd) => bakeRecipes(texts, cwd, files));
  });
}

/** The readers of YAML are loaded only where there is such a file. */
async function readerOf(path: string): Promise<Reader> {
  if (basename(path) === ".gitlab-ci.yml") return (await import("./gitlab.ts")).gitlabRecipes;
  if (/\.ya?ml$/.test(path)) return (await import("./workflows.ts")).workflowRecipes;
  return path.endsWith(".sh") ? scriptFileRecipes : makefileRecipes;
}
