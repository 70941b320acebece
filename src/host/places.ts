/** Where directories and files of this machine really are. */
import { realpathSync, statSync } from "node:fs";
import { basename, dirname, join, relative, resolve, sep } from "node:path";

export type PlaceKind = "file" | "dir" | "other" | "missing";

/** What stands at a path, links followed. */
export function placeKind(path: string): PlaceKind {
  try {
    const stat = statSync(path);
    if (stat.isDirectory()) return "dir";
    return stat.isFile() ? "file" : "other";
  } catch {
    return "missing";
  }
}

/** The directory without links in its path. */
export function realDirectory(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return resolve(path);
  }
}

/** A file's path without links in its directory; the file itself may be one. */
export function realFile(path: string): string {
  return join(realDirectory(dirname(path)), basename(path));
}

/** Whether `path` is `directory` or lies below it; both absolute and clean. */
export function isInside(path: string, directory: string): boolean {
  const way = relative(directory, path);
  return way === "" || (way !== ".." && !way.startsWith(`..${sep}`));
}

/** The way from one directory to a path, with `/`; `.` when they are the same. */
export function pathFrom(directory: string, path: string): string {
  const way = relative(directory, path).split(sep).join("/");
  return way === "" ? "." : way;
}

/** The nearest directory, upwards, that git manages. */
export function repositoryRoot(from: string): string | undefined {
  for (let at = from; ; at = dirname(at)) {
    if (placeKind(join(at, ".git")) !== "missing") return at;
    if (dirname(at) === at) return undefined;
  }
}

/** The nearest directory that holds all these absolute paths. */
export function commonDirectory(paths: readonly string[]): string {
  let at = paths[0] ?? sep;
  while (!paths.every((path) => isInside(path, at))) at = dirname(at);
  return at;
}
