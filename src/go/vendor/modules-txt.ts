/**
 * vendor/modules.txt, which `go mod vendor` writes and every build with a vendor directory reads instead of go.mod's
 * graph: a line `# path version [=> replacement]` per module, `## explicit; go 1.21` notes below it, then its packages.
 * Unknown lines are skipped without a word; a replaced module may appear with no package at all.
 * @see https://go.dev/ref/mod#vendoring
 */
import { fields, trimSpace } from "../../text/go-space.ts";
import type { Source } from "../../text/source.ts";
import type { ModuleVersion } from "../gomod/ast.ts";
import { importPathError } from "../version/module-path.ts";
import { compareModuleVersions } from "../version/module-order.ts";
import { isValidSemver } from "../version/semver.ts";

export interface VendoredModule extends ModuleVersion {
  /** Named in the main module's (or a workspace module's) require lines. */
  explicit: boolean;
  goVersion: string | undefined;
  replacement: ModuleVersion | undefined;
  /** 1-based. */
  readonly line: number;
}

export interface ModulesTxt {
  readonly source: Source;
  /** By `path version`; the version is empty for a replacement of every version. */
  readonly modules: ReadonlyMap<string, VendoredModule>;
  /** Modules that provide packages, in order of appearance. */
  readonly providers: readonly VendoredModule[];
  /** Modules with a replacement, in order of appearance; a repeated line counts again. */
  readonly replaced: readonly VendoredModule[];
  /** Package import path → the module that provides it. */
  readonly packages: ReadonlyMap<string, VendoredModule>;
  /** Module path → the version whose packages are vendored. */
  readonly versions: ReadonlyMap<string, string>;
  /** The first line says `## workspace`: written by `go work vendor`. */
  readonly workspace: boolean;
}

class Reader {
  readonly modules = new Map<string, VendoredModule>();
  readonly providers: VendoredModule[] = [];
  readonly replaced: VendoredModule[] = [];
  readonly packages = new Map<string, VendoredModule>();
  readonly versions = new Map<string, string>();
  #current: VendoredModule | undefined;

  line(text: string, line: number): void {
    if (text.startsWith("# ")) this.#module(fields(text), line);
    else if (!this.#current) return;
    else if (text.startsWith("## ")) this.#notes(text.slice(3), this.#current);
    else this.#package(fields(text), this.#current);
  }

  #module(words: readonly string[], line: number): void {
    const [, path = "", second, ...rest] = words;
    if (second === undefined) return;
    if (second !== "=>" && !isValidSemver(second)) {
      this.#current = undefined;
      return;
    }
    const wildcard = second === "=>";
    const module = this.#get(path, wildcard ? "" : second, line);
    this.#current = module;
    const target = wildcard ? rest : rest[0] === "=>" ? rest.slice(1) : [];
    const [newPath, version = ""] = target;
    if (newPath === undefined || target.length > 2 || (target.length === 2 && !isValidSemver(version))) return;
    module.replacement = { path: newPath, version };
    this.replaced.push(module);
  }

  #get(path: string, version: string, line: number): VendoredModule {
    const key = `${path} ${version}`;
    const known = this.modules.get(key);
    if (known) return known;
    const module = { path, version, explicit: false, goVersion: undefined, replacement: undefined, line };
    this.modules.set(key, module);
    return module;
  }

  #notes(notes: string, module: VendoredModule): void {
    for (const raw of notes.split(";")) {
      const note = trimSpace(raw);
      if (note === "explicit") module.explicit = true;
      if (note.startsWith("go ")) module.goVersion = note.slice(3);
    }
  }

  #package(words: readonly string[], module: VendoredModule): void {
    const [path] = words;
    if (path === undefined || words.length !== 1 || importPathError(path) !== undefined) return;
    this.packages.set(path, module);
    const version = this.versions.get(module.path);
    if (version !== undefined && compareModuleVersions(module.path, version, module.version) >= 0) return;
    this.providers.push(module);
    this.versions.set(module.path, module.version);
  }
}

/** Reads vendor/modules.txt. Never throws; an absent file is read as an empty one. */
export function parseModulesTxt(source: Source): ModulesTxt {
  const reader = new Reader();
  let line = 0;
  for (const text of source.text.split("\n")) reader.line(text, ++line);
  const { modules, providers, replaced, packages, versions } = reader;
  return { source, modules, providers, replaced, packages, versions, workspace: isWorkspaceVendor(source.text) };
}

/** Go looks at the first line within the first 512 bytes only. */
function isWorkspaceVendor(text: string): boolean {
  const [line = ""] = text.slice(0, 512).split("\n", 1);
  return (
    line.startsWith("## ") &&
    line
      .slice(3)
      .split(";")
      .some((note) => trimSpace(note) === "workspace")
  );
}
