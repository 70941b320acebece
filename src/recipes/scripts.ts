/** Shell scripts that build images. */
import { dirname, joinPath } from "../text/path.ts";
import { isKnown } from "../text/unknown.ts";
import { readDockerBuild } from "./docker-command.ts";
import { readKanikoBuild } from "./kaniko-command.ts";
import { locate } from "./locate.ts";
import { type Files, inRepository, type Place, type Recipe, REPOSITORY } from "./recipe.ts";
import { scriptCommands, type Start, type State } from "./shell/commands.ts";

/** Where a script's text stands and what it begins with. */
export interface Script extends Start {
  readonly file: string;
  /** Line of the file at which the text begins. */
  readonly line: number;
  readonly text: string;
  readonly armRunner?: Place | undefined;
}

export function mentionsBuild(text: string): boolean {
  if (text.includes("kaniko")) return true;
  return /\b(?:docker|podman|buildah|nerdctl)\b/.test(text) && /\b(?:build|bud)\b/.test(text);
}

/** The builds of a script's text, and how it leaves the shell. */
export function scriptRecipes(script: Script, files: Files): { readonly recipes: Recipe[]; readonly end: State } {
  const { commands, end } = scriptCommands(script.text, script);
  const recipes: Recipe[] = [];
  for (const { words, cwd, at, prepared } of commands) {
    const build = readDockerBuild(words) ?? readKanikoBuild(words);
    if (!build) continue;
    const line = script.line + script.text.slice(0, at).split("\n").length - 1;
    recipes.push(locate(build, { file: script.file, line, cwd, prepared, armRunner: script.armRunner }, files));
  }
  return { recipes, end };
}

export function scriptFileRecipes(file: string, text: string, files: Files): Recipe[] {
  const vars = new Map([["0", `${REPOSITORY}/${file}`]]);
  return startedSomewhere(
    file,
    files,
    (cwd) => scriptRecipes({ file, line: 1, text, cwd, vars, prepared: false }, files).recipes,
  );
}

/**
 * A file that is started in the repository's root or in its own directory, nobody says which: the one counts in which the
 * Dockerfile is there, and none when both fit.
 */
export function startedSomewhere(file: string, files: Files, read: (cwd: string) => Recipe[]): Recipe[] {
  const own = dirname(file) === "." ? "" : dirname(file);
  const there = ({ context, dockerfile }: Recipe): boolean =>
    context !== undefined && dockerfile !== undefined && files.isFile(dockerfile);
  const fromRoot = read(REPOSITORY);
  if (own === "") return fromRoot;
  const fromOwn = read(`${REPOSITORY}/${own}`);
  return fromRoot.map((recipe, index) => {
    const other = fromOwn[index];
    if (!other || same(recipe, other)) return recipe;
    if (there(recipe) !== there(other)) return there(recipe) ? recipe : other;
    return { ...recipe, context: undefined };
  });
}

function same(one: Recipe, other: Recipe): boolean {
  return one.context === other.context && one.dockerfile === other.dockerfile;
}

/** Absolute path of a directory of the repository, which may be unknown. */
export function absolute(directory: string): string {
  if (directory.startsWith("/")) return directory;
  const path = `${REPOSITORY}/${directory}`;
  if (!isKnown(directory)) return path;
  const inside = inRepository(joinPath(path));
  return inside === undefined || inside === "" ? REPOSITORY : `${REPOSITORY}/${inside}`;
}
