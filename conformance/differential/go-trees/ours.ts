/** What our readers say of a project. */
import { spawnSync } from "node:child_process";
import type { GoMod } from "../../../src/go/gomod/ast.ts";
import { mainModuleError } from "../../../src/go/gomod/load-error.ts";
import { parseGoMod, parseGoWork } from "../../../src/go/gomod/parse.ts";
import { type BuildList, buildList } from "../../../src/go/mvs/build-list.ts";
import { isStandardPath, resolveImport } from "../../../src/go/mvs/imports.ts";
import { type BuildListRequest, findReplace, type FoundReplace } from "../../../src/go/mvs/summary.ts";
import type { BuildContext, GoFile } from "../../../src/go/source/ast.ts";
import { buildFile } from "../../../src/go/source/build-file.ts";
import { scanGoFile } from "../../../src/go/source/scan.ts";
import { usedTwice } from "../../../src/go/mvs/used-twice.ts";
import { workspaceError } from "../../../src/go/mvs/workspace.ts";
import { Source } from "../../../src/text/source.ts";
import type { Project } from "./project.ts";
import { goModOf, type ModuleFiles } from "./universe.ts";

/** Of the go command in $PATH. */
export const goVersion: string =
  /go([0-9][^ ]*)/.exec(spawnSync("go", ["version"], { encoding: "utf8" }).stdout)?.[1] ?? "";
const context: BuildContext = { goos: "linux", goarch: "amd64", cgo: false, tags: new Set(), goVersion };

function lax(text: string): GoMod {
  return parseGoMod(new Source("go.mod", text), "lax");
}

export class Ours {
  readonly #project: Project;
  readonly #universe = new Map<string, ModuleFiles>();
  readonly request: BuildListRequest;
  readonly list: BuildList;

  constructor(project: Project, modules: readonly ModuleFiles[]) {
    this.#project = project;
    for (const module of modules) this.#universe.set(`${module.path} ${module.version}`, module);
    const mains: { path: string; mod: GoMod }[] = [];
    for (const dir of project.modules) {
      const text = project.files.get(dir === "" ? "go.mod" : `${dir}/go.mod`) ?? "";
      const mod = parseGoMod(new Source("go.mod", text));
      mains.push({ path: mod.module?.path ?? "", mod });
    }
    const work = project.files.get("go.work");
    this.request = {
      mains,
      work: work === undefined ? undefined : parseGoWork(new Source("go.work", work)),
      goVersion,
      readMod: (path, version, found) => this.#readMod(path, version, found),
    };
    this.list = buildList(this.request);
  }

  /** Why the go command refuses the main module or the workspace. */
  refusal(): string | undefined {
    const { work, mains } = this.request;
    const [main] = mains;
    if (!work) return main && mainModuleError(main.mod, { goVersion, gotoolchain: "local" })?.message;
    const modules = mains.map(({ mod }, index) => {
      const shown = this.#project.modules[index] ?? "";
      return {
        mod,
        dir: `/${shown}`,
        shown,
        use: work.use[index] ?? { path: shown, line: 0, span: { start: 0, end: 0 } },
      };
    });
    return workspaceError(work, modules, { goVersion })?.message;
  }

  /** One module stands in for two. */
  usedTwice(): boolean {
    return usedTwice(this.request, this.list.modules).length > 0;
  }

  /** The directory of `./local`, which the projects' replace lines name. */
  #localDir(found: FoundReplace | undefined): string {
    const main = found?.main && this.request.mains.indexOf(found.main);
    const dir = main === undefined ? "" : (this.#project.modules[main] ?? "");
    return dir === "" ? "local" : `${dir}/local`;
  }

  #readMod(path: string, version: string, found: FoundReplace | undefined): GoMod | "missing" {
    if (version === "") {
      const text = this.#project.files.get(`${this.#localDir(found)}/go.mod`);
      return text === undefined ? "missing" : lax(text);
    }
    const module = this.#universe.get(`${path} ${version}`);
    return module ? lax(goModOf(module)) : "missing";
  }

  /** The files of a selected module, by path in it. */
  #files(path: string, version: string): ReadonlyMap<string, string> {
    const main = version === "" ? this.request.mains.findIndex((each) => each.path === path) : -1;
    if (main !== -1) return this.#under(this.#project.modules[main] ?? "");
    const found = findReplace(this.request, { path, version });
    const actual = found?.replace.new ?? { path, version };
    if (actual.version === "") return this.#under(this.#localDir(found));
    return this.#universe.get(`${actual.path} ${actual.version}`)?.files ?? new Map();
  }

  #under(dir: string): Map<string, string> {
    const prefix = dir === "" ? "" : `${dir}/`;
    const files = new Map<string, string>();
    for (const [path, text] of this.#project.files)
      if (path.startsWith(prefix)) files.set(path.slice(prefix.length), text);
    return files;
  }

  #hasPackage(path: string, version: string, dir: string, local: boolean): boolean {
    const files = this.#files(path, version);
    if (local && isInNestedModule(files, dir)) return false;
    return [...files.keys()].some((file) => file.endsWith(".go") && parentOf(file) === dir);
  }

  #providers(importPath: string, selected: (path: string) => string | undefined): string[] {
    const found: string[] = [];
    for (const { path, version, dir } of resolveImport(importPath, selected)) {
      const local = version === "" || findReplace(this.request, { path, version })?.replace.local === true;
      if (this.#hasPackage(path, version, dir, local)) found.push(`${path}@${version}`);
    }
    return found;
  }

  /** `path@version` of the module that provides a package, or what is wrong. */
  provider(importPath: string): string {
    const roots = new Map<string, string>();
    for (const { path } of this.request.mains) roots.set(path, "");
    const [main] = this.request.mains;
    if (!this.request.work) {
      for (const { path } of main?.mod.require ?? []) roots.set(path, this.list.graph.selected(path));
    }
    let found = this.#providers(importPath, (path) => roots.get(path));
    if (found.length === 0) found = this.#providers(importPath, (path) => this.list.graph.selected(path));
    if (found.length > 1) return "ambiguous";
    return found[0] ?? "missing";
  }

  /** The .go files of a directory, and the names that are left out. */
  package(
    path: string,
    version: string,
    dir: string,
  ): { files: Map<string, GoFile>; ignored: string[]; tests: string[] } {
    const files = new Map<string, GoFile>();
    const ignored: string[] = [];
    const tests: string[] = [];
    for (const [name, text] of this.#files(path, version)) {
      if (!name.endsWith(".go") || parentOf(name) !== dir) continue;
      const base = name.slice(name.lastIndexOf("/") + 1);
      const file = scanGoFile(new Source(name, text));
      const { reason } = buildFile(base, file, context);
      if (reason === "included") files.set(base, file);
      else if (reason === "test") tests.push(base);
      else if (reason !== "hidden" && reason !== "malformed") ignored.push(base);
    }
    return { files, ignored, tests };
  }

  /** Every package that is loaded from the given ones on, with its provider. */
  closure(from: readonly string[]): Map<string, string> {
    const loaded = new Map<string, string>();
    const queue = [...from];
    for (const importPath of queue) {
      if (loaded.has(importPath)) continue;
      const provider = this.provider(importPath);
      loaded.set(importPath, provider);
      const at = provider.lastIndexOf("@");
      if (at === -1) continue;
      const path = provider.slice(0, at);
      const { files } = this.package(path, provider.slice(at + 1), importPath.slice(path.length + 1));
      for (const { imports } of files.values()) {
        for (const each of imports) if (!isStandardPath(each.path)) queue.push(each.path);
      }
    }
    return loaded;
  }
}

function isInNestedModule(files: ReadonlyMap<string, string>, dir: string): boolean {
  for (let at = dir; at !== ""; at = parentOf(at)) if (files.has(`${at}/go.mod`)) return true;
  return false;
}

function parentOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}
