import { joinPath } from "../../text/path.ts";
import { tooNewText } from "../env/toolchain.ts";
import type { GoMod, GoModError, GoWork, ModuleVersion, PathLine } from "../gomod/ast.ts";
import { goModErrorsText } from "../gomod/error-text.ts";
import { goVersionOfMod, goVersionOfWork } from "../gomod/go-line.ts";
import { describeModule, replaceConflict } from "../gomod/replace.ts";
import { goWorkVersionErrors } from "../gomod/version-errors.ts";
import { compareGo } from "../version/go-version.ts";

export interface WorkspaceModule {
  readonly mod: GoMod;
  /** Its use line. */
  readonly use: PathLine;
  /** Absolute. */
  readonly dir: string;
  /** The directory as the go command names it: relative where that is shorter. */
  readonly shown: string;
}

export interface WorkspaceError extends Pick<GoModError, "line" | "message"> {
  readonly kind:
    | "malformed"
    | "too-new"
    | "repeated-path"
    | "module-needs-newer"
    | "repeated-module"
    | "replaced-module"
    | "replace-conflict";
}

export interface WorkspaceOptions {
  /** Of the go command. */
  readonly goVersion: string;
  readonly gotoolchain?: string | undefined;
  /** How the go command names go.work. */
  readonly file?: string | undefined;
}

function fileError(work: GoWork, options: WorkspaceOptions): WorkspaceError | undefined {
  const { goVersion, gotoolchain, file = "go.work" } = options;
  const errors = goWorkVersionErrors(work, goVersion);
  const [first] = errors;
  if (first) {
    const text = goModErrorsText(work.source, errors, file).replace(`errors parsing ${file}`, "errors parsing go.work");
    return { kind: "malformed", message: text, line: first.line };
  }
  const tooNew = work.go && compareGo(goVersion, "1.21") >= 0 && compareGo(work.go.version, goVersion) > 0;
  if (!work.go || !tooNew) return undefined;
  return { kind: "too-new", message: tooNewText(file, work.go.version, goVersion, gotoolchain), line: work.go.line };
}

function repeatedPath(modules: readonly WorkspaceModule[], options: WorkspaceOptions): WorkspaceError | undefined {
  const seen = new Set<string>();
  for (const { dir, use } of modules) {
    if (seen.has(dir)) {
      const text = `path ${dir} appears multiple times in workspace`;
      const placed = compareGo(options.goVersion, "1.23") >= 0;
      const place = `error loading go.work:\n${options.file ?? "go.work"}:${use.line}: `;
      return { kind: "repeated-path", message: placed ? place + text : text, line: use.line };
    }
    seen.add(dir);
  }
  return undefined;
}

function newerModule(work: GoWork, module: WorkspaceModule, goVersion: string): WorkspaceError | undefined {
  const needed = goVersionOfMod(module.mod);
  const listed = goVersionOfWork(work);
  if (compareGo(needed, "1.21") < 0 || compareGo(needed, listed) <= 0) return undefined;
  const verb = work.go || compareGo(goVersion, "1.23") < 0 ? "lists" : "implicitly requires";
  const todo = compareGo(goVersion, "1.27") >= 0 ? `to download and use go ${needed}` : "to update it";
  const what = `module ${module.shown} listed in go.work file requires go >= ${needed}`;
  const message = `${what}, but go.work ${verb} go ${listed}; ${todo}:\n\tgo work use`;
  return { kind: "module-needs-newer", message, line: module.use.line };
}

function repeatedModule(modules: readonly WorkspaceModule[]): WorkspaceError | undefined {
  const seen = new Set<string>();
  for (const { mod, use } of modules) {
    const path = mod.module?.path ?? "";
    const message = `module ${path} appears multiple times in workspace`;
    if (seen.has(path)) return { kind: "repeated-module", message, line: use.line };
    seen.add(path);
  }
  return undefined;
}

/** Replace lines of several modules may not contradict each other, unless go.work replaces the same path. */
function conflict(work: GoWork, modules: readonly WorkspaceModule[]): WorkspaceError | undefined {
  const own = replaceConflict(work);
  if (own) return { kind: "replace-conflict", message: own.message, line: own.second.line };
  const overridden = new Set(work.replace.map(({ old }) => old.path));
  const known = new Map<string, ModuleVersion>();
  for (const { mod, dir, use } of modules) {
    const fresh = new Map<string, ModuleVersion>();
    for (const replace of mod.replace) {
      if (overridden.has(replace.old.path)) continue;
      const key = describeModule(replace.old);
      const relative = replace.local && !replace.new.path.startsWith("/");
      const target = relative ? { path: joinPath(dir, replace.new.path), version: "" } : replace.new;
      const before = known.get(key);
      if (before && describeModule(before) !== describeModule(target)) {
        const lines = `\t${describeModule(before)}\n\t${describeModule(target)}`;
        const hint = `use "go work edit -replace ${key}=[override]" to resolve`;
        return {
          kind: "replace-conflict",
          message: `conflicting replacements for ${key}:\n${lines}\n${hint}`,
          line: use.line,
        };
      }
      fresh.set(key, target);
    }
    for (const [key, target] of fresh) known.set(key, target);
  }
  return undefined;
}

function replacedModule(work: GoWork, modules: readonly WorkspaceModule[]): WorkspaceError | undefined {
  const paths = new Set(modules.map(({ mod }) => mod.module?.path ?? ""));
  for (const { old, line } of work.replace) {
    if (old.version !== "" || !paths.has(old.path)) continue;
    const fix =
      "To fix, remove the replacement from the go.work file or specify the version at which to replace the module.";
    const message = `workspace module ${old.path} is replaced at all versions in the go.work file. ${fix}`;
    return { kind: "replaced-module", message, line };
  }
  return undefined;
}

/** What the go command has against go.work alone, before it reads the modules. */
export function goWorkError(work: GoWork, options: WorkspaceOptions): WorkspaceError | undefined {
  return fileError(work, options);
}

/** The first thing for which the go command refuses a workspace whose modules could all be read. */
export function workspaceError(
  work: GoWork,
  modules: readonly WorkspaceModule[],
  options: WorkspaceOptions,
): WorkspaceError | undefined {
  const early = fileError(work, options) ?? repeatedPath(modules, options);
  if (early) return early;
  if (compareGo(options.goVersion, "1.21") >= 0) {
    for (const module of modules) {
      const newer = newerModule(work, module, options.goVersion);
      if (newer) return newer;
    }
  }
  return repeatedModule(modules) ?? replacedModule(work, modules) ?? conflict(work, modules);
}
