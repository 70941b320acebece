import type { GoMod, GoWork, ModuleVersion, Replace } from "../gomod/ast.ts";
import { describeModule, replacementFor } from "../gomod/replace.ts";
import { compareGo } from "../version/go-version.ts";
import { moduleKey } from "./graph.ts";

/** How far below a module the go.mod files are read. */
export type Pruning = "pruned" | "unpruned" | "workspace";

/** The main module, or a workspace's. */
export interface MainModule {
  readonly path: string;
  readonly mod: GoMod;
  /** How messages name its go.mod; absolute in Go's own. */
  readonly file?: string;
}

/** A replace line in force, and whose it is: a directory is relative to the file that names it. */
export interface FoundReplace {
  readonly replace: Replace;
  /** Undefined for a line of go.work. */
  readonly main: MainModule | undefined;
  /** Another module of the workspace replaces the same version by something else, one of them all versions. */
  readonly rival: MainModule | undefined;
}

/**
 * A module's go.mod: `lax` parsed; `missing` when there is none to be had, `unknown` when that can't be told. For a
 * replaced module the replacement's path and version come, for a directory the path as written with an empty version.
 */
export type ReadMod = (path: string, version: string, found: FoundReplace | undefined) => GoMod | "unknown" | "missing";

export interface BuildListRequest {
  readonly mains: readonly MainModule[];
  /** Set in workspace mode. */
  readonly work: GoWork | undefined;
  readonly readMod: ReadMod;
  /** Of the go command; a dependency that asks for a newer Go is an error then. */
  readonly goVersion?: string | undefined;
}

export interface Summary {
  readonly require: readonly ModuleVersion[];
  readonly pruning: Pruning;
  /** What is really read: the replacement, or the module itself. */
  readonly actual: ModuleVersion;
  readonly state: "read" | "unknown" | "missing";
  /** What the go command stops with, behind `go: `. */
  readonly error: string | undefined;
}

/** Go 1.17 began to list every needed module in go.mod, so that the graph below need not be read. */
export function pruningFor(goVersion: string): Pruning {
  return compareGo(goVersion, "1.17") < 0 ? "unpruned" : "pruned";
}

/** The replacement in force: go.work's wins over the main modules'. */
export function findReplace(
  request: Pick<BuildListRequest, "mains" | "work">,
  module: ModuleVersion,
): FoundReplace | undefined {
  if (module.version === "" && request.mains.some(({ path }) => path === module.path)) return undefined;
  const overriding = request.work && replacementFor(request.work, module.path, module.version);
  if (overriding) return { replace: overriding, main: undefined, rival: undefined };
  let found: { replace: Replace; main: MainModule } | undefined;
  for (const main of request.mains) {
    const replace = replacementFor(main.mod, module.path, module.version);
    if (!replace) continue;
    found ??= { replace, main };
    const same = found.replace.old.version === replace.old.version;
    if (!same && describeModule(found.replace.new) !== describeModule(replace.new)) return { ...found, rival: main };
  }
  return found && { ...found, rival: undefined };
}

function rivalError(module: ModuleVersion, found: FoundReplace | undefined): string | undefined {
  if (!found?.rival) return undefined;
  const files = `${found.main?.file ?? "go.mod"} and ${found.rival.file ?? "go.mod"}`;
  return `conflicting replacements found for ${describeModule(module)} in workspace modules defined by ${files}`;
}

/** The versions that any main module excludes, as keys. */
export function excludedKeys(mains: readonly MainModule[]): Set<string> {
  const keys = new Set<string>();
  for (const { mod } of mains) for (const exclude of mod.exclude) keys.add(moduleKey(exclude));
  return keys;
}

function strictGo(mod: GoMod): ModuleVersion[] {
  const version = mod.go?.version;
  return version !== undefined && compareGo(version, "1.21") >= 0 ? [{ path: "go", version }] : [];
}

/** The requirements a go.mod brings into the graph, its minimum Go among them. */
function requirementsOf(mod: GoMod, excluded: ReadonlySet<string>): ModuleVersion[] {
  const require: ModuleVersion[] = [];
  for (const { path, version } of mod.require) if (!excluded.has(`${path} ${version}`)) require.push({ path, version });
  return [...require, ...strictGo(mod)];
}

function pathError(mod: GoMod, module: ModuleVersion, actual: ModuleVersion): string | undefined {
  if (actual.version === "") return undefined;
  const declared = mod.module?.path ?? "";
  if (declared === "") return `${describeModule(actual)}: parsing go.mod: missing module line`;
  if (declared === module.path || declared === actual.path) return undefined;
  const lines = `\tmodule declares its path as: ${declared}\n\t        but was required as: ${module.path}`;
  return `${describeModule(actual)}: parsing go.mod:\n${lines}`;
}

/** The modules `go` and `toolchain` stand for the language version and have no go.mod. */
function pseudoSummary(module: ModuleVersion): Summary {
  const strict = module.path === "go" && compareGo(module.version, "1.21") >= 0;
  const require = strict ? [{ path: "toolchain", version: `go${module.version}` }] : [];
  return { require, pruning: "pruned", actual: module, state: "read", error: undefined };
}

/** Reads what one module of the graph requires. */
export function summarize(request: BuildListRequest, excluded: ReadonlySet<string>, module: ModuleVersion): Summary {
  if (module.path === "go" || module.path === "toolchain") return pseudoSummary(module);
  const main = module.version === "" ? request.mains.find(({ path }) => path === module.path) : undefined;
  const found = main ? undefined : findReplace(request, module);
  const actual = found?.replace.new ?? module;
  const mod = main?.mod ?? request.readMod(actual.path, actual.version, found);
  const rivals = rivalError(module, found);
  if (typeof mod === "string") return { require: [], pruning: "unpruned", actual, state: mod, error: rivals };
  const goLine = mod.go?.version;
  const pruning = goLine === undefined ? "unpruned" : pruningFor(goLine);
  const tooNew =
    request.goVersion !== undefined && strictGo(mod).length > 0 && compareGo(goLine ?? "", request.goVersion) > 0;
  const error = tooNew
    ? `module ${describeModule(actual)} requires go >= ${goLine ?? ""} (running go ${request.goVersion ?? ""})`
    : (rivals ?? pathError(mod, module, actual));
  return { require: requirementsOf(mod, excluded), pruning, actual, state: "read", error };
}
