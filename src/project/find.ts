/** Walks a snapshot for the files that say how the repository is built. */
import type { Snapshot } from "./snapshot.ts";

export interface Found {
  readonly dockerfiles: readonly string[];
  readonly composeFiles: readonly string[];
  /** Files that may order builds: bake files, makefiles, taskfiles, justfiles, shell scripts, CI. */
  readonly recipes: readonly string[];
  /** YAML files that may be Kubernetes manifests. */
  readonly manifests: readonly string[];
  readonly goMods: readonly string[];
  readonly goWorks: readonly string[];
}

const SKIP = new Set([
  "node_modules",
  "vendor",
  ".git",
  "testdata",
  "fixtures",
  "__fixtures__",
  "test-fixtures",
  ".idea",
  ".vscode",
  "third_party",
  "__pycache__",
  ".terraform",
]);
const MAX_DEPTH = 8;
const MAX_ENTRIES = 60_000;

function isDockerfileName(name: string): boolean {
  if (
    /\.(dockerignore|md|go|txt|tmpl|tpl|gotmpl|j2|erb|template|in|sh|ya?ml|json|bak|orig|swp|py|ts|js|png|svg|html)$/i.test(
      name,
    )
  )
    return false;
  return /^(Dockerfile|Containerfile)([.\-_].+)?$/i.test(name) || /\.(dockerfile|containerfile)$/i.test(name);
}

function isComposeName(name: string): boolean {
  return /^(docker-)?compose([.\-_][\w.-]+)?\.ya?ml$/.test(name);
}

/** `start`: the directory to begin with; paths stay those of the snapshot. */
export function findFiles(snapshot: Snapshot, start = ""): Found {
  const found = {
    dockerfiles: [] as string[],
    composeFiles: [] as string[],
    recipes: [] as string[],
    manifests: [] as string[],
    goMods: [] as string[],
    goWorks: [] as string[],
  };
  const pending: { dir: string; depth: number }[] = [{ dir: start, depth: 0 }];
  let left = MAX_ENTRIES;
  for (let at = 0; at < pending.length; at++) {
    const { dir, depth } = pending[at] ?? { dir: "", depth: 0 };
    for (const name of snapshot.list(dir)) {
      if (left-- <= 0) return found;
      const path = dir === "" ? name : `${dir}/${name}`;
      const kind = quickKind(name, dir);
      if (kind === undefined && (SKIP.has(name) || name.includes(".go"))) continue;
      const entry = snapshot.entry(path);
      if (entry?.kind === "dir") {
        if (
          depth < MAX_DEPTH &&
          !SKIP.has(name) &&
          !(name.startsWith(".") && !/^\.(devcontainer|docker|ci|build|github|gitlab)$/.test(name))
        )
          pending.push({ dir: path, depth: depth + 1 });
      } else if (kind !== undefined && (entry?.kind === "file" || entry?.kind === "symlink")) found[kind].push(path);
    }
  }
  return found;
}

function isRecipeName(name: string, dir: string): boolean {
  if (/^(?:GNUm|[Mm])akefile$|\.sh$|^docker-bake(?:\.override)?\.(?:hcl|json)$/.test(name)) return true;
  if (/^(?:[Tt]askfile(?:\.dist)?|action)\.ya?ml$|^\.?justfile$|^Justfile$/.test(name)) return true;
  return dir === "" ? name === ".gitlab-ci.yml" : dir === ".github/workflows" && /\.ya?ml$/.test(name);
}

function quickKind(name: string, dir: string): keyof Found | undefined {
  if (name === "go.mod") return "goMods";
  if (name === "go.work") return "goWorks";
  if (isDockerfileName(name)) return "dockerfiles";
  if (isRecipeName(name, dir)) return "recipes";
  if (isComposeName(name)) return "composeFiles";
  return /\.ya?ml$/.test(name) && !name.startsWith(".") ? "manifests" : undefined;
}
