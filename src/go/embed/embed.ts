/**
 * Which files a `//go:embed` pattern takes, as the go command resolves it before compiling. Surprising rules:
 * - a pattern that names a directory takes its whole tree, but without names that start with `.` or `_`, unless it is
 *   written `all:dir`; `dir/*` does take such names in `dir` itself;
 * - it never leaves the package's module: a directory with a go.mod stops it;
 * - symbolic links are never followed, and one that is matched itself is an error;
 * - matching nothing is an error.
 * @see https://pkg.go.dev/embed#hdr-Directives
 */
import { isBadPattern, matchPath } from "../../text/path-match.ts";
import { compareGo } from "../version/go-version.ts";
import { compareText } from "../version/module-order.ts";
import { filePathError } from "../version/module-path.ts";

export type EmbedKind = "file" | "dir" | "symlink" | "other";

/** The package's directory, as far as it is known; paths are relative to it, `""` is the directory itself. */
export interface EmbedListing {
  /** What stands at a path, links not followed; undefined when nothing does. */
  stat(path: string): EmbedKind | "unknown" | undefined;
  /** The names in a directory; `complete` is false when there may be more. */
  list(path: string): { readonly names: readonly string[]; readonly complete: boolean };
}

export type EmbedFault = "invalid" | "no-match" | "empty-dir" | "irregular" | "other-module" | "name";

export type EmbedMatch =
  | {
      readonly is: "files";
      /** Sorted. */
      readonly files: readonly string[];
      /** False when there may be more. */
      readonly complete: boolean;
    }
  | { readonly is: "error"; readonly message: string; readonly reason: EmbedFault }
  | { readonly is: "unknown" };

class EmbedError extends Error {
  readonly reason: EmbedFault;

  constructor(reason: EmbedFault, message: string) {
    super(message);
    this.reason = reason;
  }
}

/** How the go command prints a fault, behind the pattern's position. */
export function embedErrorText(pattern: string, message: string): string {
  return `pattern ${pattern}: ${message}`;
}

/** `invalid pattern syntax`, or undefined for a pattern that is well-formed. */
export function embedPatternError(pattern: string): string | undefined {
  const glob = pattern.startsWith("all:") ? pattern.slice("all:".length) : pattern;
  const elements = glob.split("/");
  const valid = elements.every((element) => element !== "" && element !== "." && element !== "..");
  return valid && !isBadPattern(glob) ? undefined : "invalid pattern syntax";
}

const versionControl = new Set([".bzr", ".hg", ".git", ".svn"]);

function isBadName(name: string): boolean {
  return versionControl.has(name) || filePathError(name) !== undefined;
}

function below(dir: string, name: string): string {
  return dir === "" ? name : `${dir}/${name}`;
}

function parent(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}

class Resolver {
  readonly files = new Set<string>();
  complete = true;
  readonly #listing: EmbedListing;
  readonly #all: boolean;
  readonly #strictNames: boolean;

  constructor(listing: EmbedListing, all: boolean, goVersion: string) {
    this.#listing = listing;
    this.#all = all;
    this.#strictNames = compareGo(goVersion, "1.25") >= 0;
  }

  #stat(path: string): EmbedKind | undefined {
    const kind = this.#listing.stat(path);
    if (kind !== "unknown") return kind;
    this.complete = false;
    return undefined;
  }

  #list(path: string): string[] {
    const { names, complete } = this.#listing.list(path);
    this.complete &&= complete;
    return [...names].sort(compareText);
  }

  /** The paths a glob matches, directories included. */
  glob(pattern: string): string[] {
    if (!/[*?[\\]/.test(pattern)) return this.#stat(pattern) ? [pattern] : [];
    const slash = pattern.lastIndexOf("/");
    const last = pattern.slice(slash + 1);
    const dirs = slash === -1 ? [""] : this.glob(pattern.slice(0, slash));
    const matches: string[] = [];
    for (const dir of dirs) {
      const kind = dir === "" ? "dir" : this.#stat(dir);
      if (kind !== "dir" && kind !== "symlink") continue;
      for (const name of this.#list(dir)) if (matchPath(last, name) === true) matches.push(below(dir, name));
    }
    return matches;
  }

  add(path: string): void {
    const kind = this.#stat(path);
    if (!kind) return;
    this.#checkParents(path, kind);
    if (kind === "file") this.files.add(path);
    else if (kind === "dir") this.#addDirectory(path);
    else throw new EmbedError("irregular", `cannot embed irregular file ${path}`);
  }

  #checkParents(path: string, kind: EmbedKind): void {
    const what = `cannot embed ${kind === "dir" ? "directory" : "file"} ${path}:`;
    for (let at = path; at !== ""; at = parent(at)) {
      const own = at === path ? kind : this.#stat(at);
      if (own === "dir" && this.#stat(below(at, "go.mod"))) {
        throw new EmbedError("other-module", `${what} in different module`);
      }
      if (at !== path && own && own !== "dir") throw new EmbedError("irregular", `${what} in non-directory ${at}`);
      const name = at.slice(at.lastIndexOf("/") + 1);
      if (!isBadName(name)) continue;
      throw new EmbedError("name", `${what} ${at === path ? "invalid name" : "in invalid directory"} ${name}`);
    }
  }

  #addDirectory(path: string): void {
    const wasComplete = this.complete;
    this.complete = true;
    const found = this.#walk(path);
    const sure = this.complete;
    this.complete &&= wasComplete;
    if (found || !sure) return;
    throw new EmbedError("empty-dir", `cannot embed directory ${path}: contains no embeddable files`);
  }

  #walk(dir: string): boolean {
    let found = false;
    for (const name of this.#list(dir)) {
      const path = below(dir, name);
      const kind = this.#stat(path);
      if (this.#isSkipped(path, name, kind)) continue;
      if (kind === "dir" && !this.#stat(below(path, "go.mod")) && this.#walk(path)) found = true;
      if (kind !== "file") continue;
      found = true;
      this.files.add(path);
    }
    return found;
  }

  #isSkipped(path: string, name: string, kind: EmbedKind | undefined): boolean {
    const hidden = name.startsWith(".") || name.startsWith("_");
    const bad = isBadName(name);
    if (!bad && (!hidden || this.#all)) return false;
    if (kind !== "dir" && bad && !hidden && this.#strictNames) {
      throw new EmbedError("name", `cannot embed file ${path}: invalid name ${name}`);
    }
    return true;
  }
}

/** Resolves one pattern. A sure error is told even when parts of the directory aren't known. */
export function matchEmbed(pattern: string, listing: EmbedListing, goVersion = "1.27"): EmbedMatch {
  const invalid = embedPatternError(pattern);
  if (invalid !== undefined) return { is: "error", message: invalid, reason: "invalid" };
  const all = pattern.startsWith("all:") && compareGo(goVersion, "1.18") >= 0;
  const resolver = new Resolver(listing, all, goVersion);
  try {
    for (const path of resolver.glob(all ? pattern.slice("all:".length) : pattern)) resolver.add(path);
  } catch (error) {
    if (error instanceof EmbedError) return { is: "error", message: error.message, reason: error.reason };
    throw error;
  }
  const { complete } = resolver;
  if (resolver.files.size > 0) return { is: "files", files: [...resolver.files].sort(compareText), complete };
  return complete ? { is: "error", message: "no matching files found", reason: "no-match" } : { is: "unknown" };
}
