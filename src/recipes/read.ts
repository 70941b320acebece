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
    if (text === undefined || !mayOrder(path, text)) continue;
    const reader = await readerOf(path);
    recipes.push(...reader(path, text, files));
  }
  return recipes;
}

function isBakeFile(path: string): boolean {
  return /^docker-bake(?:\.override)?\.(?:hcl|json)$/.test(basename(path));
}

async function readBakeFiles(paths: readonly string[], files: Files): Promise<Recipe[]> {
  if (paths.length === 0) return [];
  const { bakeRecipes } = await import("./bake/bake.ts");
  const { BAKE_FILES } = await import("./bake/ordered.ts");
  return [...new Set(paths.map(dirname))].flatMap((directory) => {
    const own = BAKE_FILES.flatMap((name) =>
      paths.filter((path) => dirname(path) === directory && basename(path) === name),
    );
    const texts = own.map((file) => ({ file, text: files.read(file) ?? "" }));
    // a target that the other directory reads differently would stand at another index
    return startedSomewhere(own[0] ?? "", files, (cwd) => bakeRecipes(texts, cwd, files));
  });
}

function mayOrder(path: string, text: string): boolean {
  if (mentionsBuild(text) || isAction(path)) return true;
  return /build-push-action|bake-action|uses:\s*['"]?\.\//.test(text);
}

function isAction(path: string): boolean {
  return /^action\.ya?ml$/.test(basename(path)) && dirname(path) !== ".github/workflows";
}

/** The readers of YAML are loaded only where there is such a file. */
async function readerOf(path: string): Promise<Reader> {
  if (basename(path) === ".gitlab-ci.yml") return (await import("./gitlab.ts")).gitlabRecipes;
  if (isAction(path)) return (await import("./actions.ts")).dockerActionRecipes;
  if (/^taskfile/i.test(basename(path))) return (await import("./taskfiles.ts")).taskfileRecipes;
  if (/\.ya?ml$/.test(path)) return (await import("./workflows.ts")).workflowRecipes;
  if (/justfile$/i.test(path)) return (await import("./justfiles.ts")).justfileRecipes;
  return path.endsWith(".sh") ? scriptFileRecipes : makefileRecipes;
}
