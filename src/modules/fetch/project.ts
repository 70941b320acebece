/** The module or the workspace that a directory belongs to, as the go command finds it there: its files, pins and vendor. */
import { dirname, isAbsolute, join, resolve } from "node:path";
import type { GoMod, GoWork } from "../../go/gomod/ast.ts";
import { goVersionOfMod } from "../../go/gomod/go-line.ts";
import { parseGoMod, parseGoWork } from "../../go/gomod/parse.ts";
import { goSumErrorText, parseGoSum } from "../../go/gosum/parse.ts";
import type { MainModule } from "../../go/mvs/summary.ts";
import { compareGo } from "../../go/version/go-version.ts";
import { Source } from "../../text/source.ts";
import { readIfThere } from "../proxy/source.ts";
import type { Settings } from "../settings.ts";

export interface Project {
  readonly mains: readonly MainModule[];
  readonly work: GoWork | undefined;
  /** Directory of each main module, in their order. */
  readonly directories: readonly string[];
  /** Where go.work is, else go.mod. */
  readonly root: string;
  readonly sums: Sums;
  /** The build takes its packages from `vendor/`. */
  readonly vendored: boolean;
}

/** What go.sum files vouch for: hashes by `path version` and `path version/go.mod`. */
export type Sums = ReadonlyMap<string, readonly string[]>;

export type FoundProject = Project | { readonly error: string; readonly hint?: string };

export function findProject(directory: string, settings: Settings): FoundProject {
  const workFile = findWorkFile(directory, settings);
  const mod = findUp(directory, "go.mod");
  if (workFile !== undefined) return readWorkspace(workFile);
  if (mod === undefined) {
    return {
      error: "there is no go.mod here or above",
      hint: "name the directory of a module: slipway modules fetch DIR",
    };
  }
  return readModule(mod, directory, settings);
}

function findWorkFile(directory: string, { workFile }: Settings): string | undefined {
  if (workFile === "off") return undefined;
  return workFile === undefined || workFile === "auto" ? findUp(directory, "go.work") : workFile;
}

function findUp(directory: string, name: string): string | undefined {
  for (let at = resolve(directory); ; at = dirname(at)) {
    if (readIfThere(join(at, name)) !== undefined) return join(at, name);
    if (dirname(at) === at) return undefined;
  }
}

function readModule(file: string, directory: string, settings: Settings): FoundProject {
  const root = dirname(file);
  // `-modfile` stands for go.mod, and its name with .sum for go.sum; the module stays where go.mod is
  const meant = settings.modfile === undefined ? file : resolve(directory, settings.modfile);
  const mod = readMod(meant);
  if ("error" in mod) return mod;
  const sums = readSums([meant.replace(/\.mod$/, ".sum")]);
  if ("error" in sums) return sums;
  const main: MainModule = { path: mod.module?.path ?? "", mod, file };
  const asked = settings.mod === undefined ? undefined : settings.mod === "vendor";
  const there = readIfThere(join(root, "vendor/modules.txt")) !== undefined;
  const vendored = asked ?? (there && compareGo(goVersionOfMod(mod), "1.14") >= 0);
  return { mains: [main], work: undefined, directories: [root], root, sums: sums.sums, vendored };
}

function readWorkspace(file: string): FoundProject {
  const root = dirname(file);
  const text = readIfThere(file);
  if (text === undefined) return { error: `\`${file}\`, which GOWORK names, is not there` };
  const work = parseGoWork(new Source(file, text.toString("utf8")));
  const [error] = work.errors;
  if (error) return { error: `${file}:${error.line}: ${error.message}` };
  const mains: MainModule[] = [];
  const directories: string[] = [];
  for (const use of work.use) {
    const directory = isAbsolute(use.path) ? use.path : join(root, use.path);
    const mod = readMod(join(directory, "go.mod"));
    if ("error" in mod) return mod;
    mains.push({ path: mod.module?.path ?? "", mod, file: join(directory, "go.mod") });
    directories.push(directory);
  }
  const sums = readSums([join(root, "go.work.sum"), ...directories.map((directory) => join(directory, "go.sum"))]);
  if ("error" in sums) return sums;
  const vendored =
    readIfThere(join(root, "vendor/modules.txt")) !== undefined && compareGo(work.go?.version ?? "", "1.22") >= 0;
  return { mains, work, directories, root, sums: sums.sums, vendored };
}

function readMod(file: string): GoMod | { readonly error: string } {
  const text = readIfThere(file);
  if (text === undefined) return { error: `\`${file}\` can't be read` };
  const mod = parseGoMod(new Source(file, text.toString("utf8")));
  const [error] = mod.errors;
  return error ? { error: `${file}:${error.line}: ${error.message}` } : mod;
}

/** What these files vouch for together; those that aren't there vouch for nothing. */
export function readSums(files: readonly string[]): { readonly sums: Sums } | { readonly error: string } {
  const sums = new Map<string, string[]>();
  for (const file of files) {
    const text = readIfThere(file);
    if (text === undefined) continue;
    const sum = parseGoSum(new Source(file, text.toString("utf8")));
    const [error] = sum.errors;
    if (error) return { error: goSumErrorText(error, file) };
    for (const [key, { hashes }] of sum.entries) {
      const usable = hashes.filter((hash) => hash.startsWith("h1:"));
      if (usable.length > 0) sums.set(key, [...(sums.get(key) ?? []), ...usable]);
    }
  }
  return { sums };
}
