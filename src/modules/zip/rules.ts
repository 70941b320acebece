/**
 * Which zips are modules: golang.org/x/mod/zip's rules in full. All files stand below `path@version/`, by names that every
 * file system can hold and that don't collide where case is ignored; one go.mod, at the root; 500 MiB at most.
 * @see https://go.dev/ref/mod#zip-path-size-constraints
 */
import type { ModuleVersion } from "../../go/gomod/ast.ts";
import { filePathError, moduleVersionError } from "../../go/version/module-path.ts";
import { canonicalVersion } from "../../go/version/semver.ts";
import { quote } from "../../text/go-quote.ts";
import { basename, cleanPath, dirname } from "../../text/path.ts";
import type { ZipBytes } from "./bytes.ts";
import { readDirectory, type ZipEntry } from "./directory.ts";
import { foldName } from "./fold.ts";

/** Bytes of a module, packed and unpacked. */
export const MAX_ZIP: number = 500 * 1024 * 1024;
/** Bytes of its go.mod and of its LICENSE. */
export const MAX_SMALL: number = 16 * 1024 * 1024;

export interface FileProblem {
  readonly path: string;
  readonly message: string;
}

export interface ModuleZip {
  /** Every entry, directories among them, in the order of the zip. */
  readonly entries: readonly ZipEntry[];
  /** Names of the files that are in order, with their prefix. */
  readonly valid: readonly string[];
  readonly invalid: readonly FileProblem[];
  readonly sizeError: string | undefined;
}

/** zip.CheckZip: the module in these bytes, or why there is none. */
export function checkZip(module: ModuleVersion, bytes: ZipBytes): ModuleZip | { readonly error: string } {
  const error = versionError(module);
  if (error !== undefined) return { error };
  if (bytes.size > MAX_ZIP) {
    return { error: `module zip file is too large (${bytes.size} bytes; limit is ${MAX_ZIP} bytes)` };
  }
  const directory = readDirectory(bytes);
  return "error" in directory ? directory : new Checker(module).check(directory.entries);
}

function versionError({ path, version }: ModuleVersion): string | undefined {
  const canonical = canonicalVersion(version);
  if (canonical !== version) return `version ${quote(version)} is not canonical (should be ${quote(canonical)})`;
  return moduleVersionError(path, version);
}

/** The first thing against a zip, in the words of x/mod. */
export function zipProblem(zip: ModuleZip): string | undefined {
  if (zip.sizeError !== undefined) return zip.sizeError;
  if (zip.invalid.length === 0) return undefined;
  return zip.invalid.map(({ path, message }) => `${path}: ${message}`).join("\n");
}

class Checker {
  readonly #prefix: string;
  readonly #collisions = new Collisions();
  #size = 0;
  #sizeError: string | undefined;

  constructor({ path, version }: ModuleVersion) {
    this.#prefix = `${path}@${version}/`;
  }

  check(entries: readonly ZipEntry[]): ModuleZip {
    const valid: string[] = [];
    const invalid: FileProblem[] = [];
    for (const entry of entries) {
      const message = this.#problem(entry);
      if (message !== undefined) invalid.push({ path: entry.name, message });
      else if (!entry.name.endsWith("/")) valid.push(entry.name);
    }
    return { entries, valid, invalid, sizeError: this.#sizeError };
  }

  #problem(entry: ZipEntry): string | undefined {
    if (!entry.name.startsWith(this.#prefix)) return `path does not have prefix ${quote(this.#prefix)}`;
    const rest = entry.name.slice(this.#prefix.length);
    if (rest === "") return undefined;
    const isDirectory = rest.endsWith("/");
    const name = isDirectory ? rest.slice(0, -1) : rest;
    if (cleanPath(name) !== name) return "file path is not clean";
    const problem = entry.malformedName
      ? `malformed file path ${quote(name)}: invalid UTF-8`
      : (filePathError(name) ?? this.#collisions.add(name, isDirectory));
    if (problem !== undefined || isDirectory) return problem;
    return goModProblem(name) ?? this.#sizeProblem(name, entry.size);
  }

  #sizeProblem(name: string, size: number): string | undefined {
    if (MAX_ZIP - this.#size >= size) this.#size += size;
    else this.#sizeError ??= `total uncompressed size of module contents too large (max size is ${MAX_ZIP} bytes)`;
    const small = name === "go.mod" || name === "LICENSE";
    return small && size > MAX_SMALL ? `${name} file too large (max size is ${MAX_SMALL} bytes)` : undefined;
  }
}

function goModProblem(name: string): string | undefined {
  const base = basename(name);
  if (foldName(base) !== "go.mod") return undefined;
  if (base !== name) return "go.mod file not in module root directory";
  return name === "go.mod" ? undefined : "go.mod files must have lowercase names";
}

/** Names so far, as a file system that ignores case would keep them; each with the directories above it. */
class Collisions {
  readonly #known = new Map<string, { readonly path: string; readonly isDirectory: boolean }>();

  add(path: string, isDirectory: boolean): string | undefined {
    for (let [at, dir] = [path, isDirectory]; at !== "."; at = dirname(at), dir = true) {
      const folded = foldName(at);
      const other = this.#known.get(folded);
      if (!other) this.#known.set(folded, { path: at, isDirectory: dir });
      else if (at !== other.path) return `case-insensitive file name collision: ${quote(other.path)} and ${quote(at)}`;
      else if (dir !== other.isDirectory) return `entry ${quote(at)} is both a file and a directory`;
      else if (!dir) return `multiple entries for file ${quote(at)}`;
      // a directory that is known has known parents
      else return undefined;
    }
    return undefined;
  }
}
