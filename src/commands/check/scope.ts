/**
 * Which directory is read, and where in it the paths of the command line lie. Paths are as the shell sees them. The
 * repository is DIR; when -f, --context or another path points out of it, a directory around all of them is taken.
 */
import { dirname, isAbsolute, resolve } from "node:path";
import {
  commonDirectory,
  isInside,
  pathFrom,
  placeKind,
  realDirectory,
  realFile,
  repositoryRoot,
} from "../../host/places.ts";
import { type Given, UsageError } from "../line/spec.ts";

export interface Scope {
  /** Absolute path of the directory that is read. */
  readonly root: string;
  /** The same as the user would write it. */
  readonly shown: string;
  /** DIR, relative to the root. */
  readonly directory: string;
  readonly file: string | undefined;
  readonly context: string | undefined;
  readonly composeFile: string | undefined;
  readonly buildContexts: ReadonlyMap<string, string>;
}

export function scopeOf(given: Given, directory: string | undefined, cwd: string): Scope {
  const base = directoryAt(resolve(cwd, directory ?? "."), directory ?? ".", "");
  const file = fileAt(given.one("file"), "-f", cwd);
  const compose = fileAt(given.one("compose"), "--compose", cwd);
  const contextWord = given.one("context");
  const context =
    contextWord === undefined ? undefined : directoryAt(resolve(cwd, contextWord), contextWord, "--context ");
  const named = namedContexts(given.many("build-context"), cwd);
  const directories = [...named.values()].filter((value) => value.startsWith("/"));
  const inside = [file, compose, context, ...directories].filter((path) => path !== undefined);
  // The current directory counts only when something is to be found in it.
  const complete = compose !== undefined || (file !== undefined && context !== undefined);
  const root = rootFor(base, inside, directory === undefined && complete);
  const from = (path: string): string => toSnapshot(pathFrom(root, path));
  return {
    root,
    shown: isAbsolute(directory ?? "") && !isInside(root, cwd) ? root : pathFrom(cwd, root),
    directory: from(base),
    file: file === undefined ? undefined : from(file),
    context: context === undefined ? (file === undefined && root === base ? undefined : from(base)) : from(context),
    composeFile: compose === undefined ? undefined : from(compose),
    buildContexts: new Map([...named].map(([name, value]) => [name, value.startsWith("/") ? from(value) : value])),
  };
}

/** A snapshot calls its root the empty path. */
function toSnapshot(path: string): string {
  return path === "." ? "" : path;
}

function rootFor(base: string, paths: readonly string[], leaveBase: boolean): string {
  if (paths.every((path) => isInside(path, base))) return base;
  const all = leaveBase ? paths : [base, ...paths];
  const common = commonDirectory(all.map((path) => (placeKind(path) === "dir" ? path : dirname(path))));
  return repositoryRoot(common) ?? common;
}

function directoryAt(path: string, typed: string, flag: string): string {
  const kind = placeKind(path);
  if (kind === "dir") return realDirectory(path);
  if (kind === "missing") throw new UsageError(`\`${flag}${typed}\`: there is no such directory`);
  const hint = flag === "" ? `to judge one Dockerfile: slipway check -f ${typed}` : undefined;
  throw new UsageError(`\`${flag}${typed}\` is a file, not a directory`, hint);
}

function fileAt(typed: string | undefined, flag: string, cwd: string): string | undefined {
  if (typed === undefined) return undefined;
  if (typed === "-")
    throw new UsageError(`\`${flag} -\`: a file from standard input has no repository around it; give its path`);
  const path = resolve(cwd, typed);
  const kind = placeKind(path);
  if (kind === "missing")
    throw new UsageError(`\`${flag} ${typed}\`: there is no such file`, "paths are relative to the current directory");
  if (kind === "dir") throw new UsageError(`\`${flag} ${typed}\` is a directory, not a file`);
  return realFile(path);
}

/** Directories become absolute; images, URLs and the like stay as they are. */
function namedContexts(words: readonly string[], cwd: string): Map<string, string> {
  const contexts = new Map<string, string>();
  for (const word of words) {
    const cut = word.indexOf("=");
    if (cut < 1 || cut === word.length - 1) throw new UsageError(`\`--build-context ${word}\` has to be NAME=DIR`);
    const value = word.slice(cut + 1);
    const elsewhere = /^[a-z][\w+.-]*:/i.test(value);
    contexts.set(word.slice(0, cut), elsewhere ? value : directoryAt(resolve(cwd, value), word, "--build-context "));
  }
  return contexts;
}
