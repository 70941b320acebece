/**
 * Dockerfiles that nothing in the repository builds, though it builds others: neither what was read as a build nor any other
 * text that could be one names them. In doubt somebody does.
 */
import { isAnyDockerfile, type Recipe } from "../recipes/recipe.ts";
import type { Snapshot } from "../project/snapshot.ts";
import { basename, dirname, joinPath } from "../text/path.ts";
import { literalPattern } from "../text/pattern.ts";

const SKIP: ReadonlySet<string> = new Set([".git", "node_modules", "vendor", "testdata", "third_party"]);
/** Texts of people and programs; a name without an extension may be a Jenkinsfile or any script. */
const TEXT =
  /^(?:[^.]+|\.[\w-]+|.*\.(?:ya?ml|json|jsonc|toml|hcl|sh|bash|zsh|fish|ps1|bat|cmd|mk|make|py|rb|pl|js|mjs|cjs|ts|md|mdx|rst|adoc|txt|env|cfg|conf|ini|cue|jsonnet|star|bzl|bazel|groovy|gradle|tf|nix|just|workflow|tmpl|tpl|in))$/i;
const MAX_FILES = 4000;
const MAX_BYTES = 512 * 1024;

/** `alone`: Dockerfiles for which no build was found. */
export function nobodyBuilds(
  snapshot: Snapshot,
  alone: readonly string[],
  recipes: readonly Recipe[],
  built: ReadonlySet<string>,
): string[] {
  const others = built.size > 0 || recipes.length > 0;
  // a build of which it isn't known what it builds may be that of any
  const open = recipes.some((recipe) => recipe.open || isAnyDockerfile(recipe));
  const candidates = alone.filter((path) => path.includes("/") || !/^(?:Dockerfile|Containerfile)$/.test(path));
  if (!others || open || candidates.length === 0) return [];
  let left = candidates;
  // programs too may build images, but those are many
  for (const isGo of [false, true]) {
    const texts = left.length === 0 ? [] : readTexts(snapshot, new Set(alone), isGo);
    left = texts ? left.filter((path) => !texts.some(({ dir, text }) => names(text, dir, path))) : [];
  }
  return left;
}

interface Text {
  readonly dir: string;
  readonly text: string;
}

/** Undefined when there are too many to be sure. */
function readTexts(snapshot: Snapshot, without: ReadonlySet<string>, isGo: boolean): Text[] | undefined {
  const texts: Text[] = [];
  const directories = [""];
  let left = MAX_FILES * 8;
  for (const dir of directories) {
    for (const name of snapshot.list(dir)) {
      if (left-- <= 0) return undefined;
      const path = joinPath(dir, name);
      if (SKIP.has(name) || without.has(path)) continue;
      const entry = snapshot.entry(path);
      if (entry?.kind === "dir") directories.push(path);
      else if (entry?.kind === "file" && (isGo ? name.endsWith(".go") : TEXT.test(name))) {
        if (entry.size > MAX_BYTES) continue;
        if (texts.length >= MAX_FILES) return undefined;
        texts.push({ dir, text: snapshot.read(path) ?? "" });
      }
    }
  }
  return texts;
}

function names(text: string, dir: string, path: string): boolean {
  const name = basename(path);
  if (!/^(?:Dockerfile|Containerfile)$/.test(name)) {
    // by a pattern or a variable
    return text.includes(name) || /(?:Docker|Container)file[.\-_]?[$*%{<[(]|[$*%}>\])][.\-_]?dockerfile/i.test(text);
  }
  const own = dirname(path);
  if (own === dir && /(?:Docker|Container)file/.test(text)) return true;
  if (/[$*%}>\])]\/?(?:Docker|Container)file|-name\s+['"]?Dockerfile/.test(text)) return true;
  return new RegExp(`(?<![\\w-])${literalPattern(basename(own))}(?![\\w-])`).test(text);
}
