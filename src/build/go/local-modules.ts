/**
 * Modules that are replaced by directories: their go.mod can be read, so that what it asks for is known. A requirement
 * above the main module's own makes go stop, as long as it may not write go.mod itself.
 */
import { tooNewText } from "../../go/env/toolchain.ts";
import type { GoMod } from "../../go/gomod/ast.ts";
import { parseGoMod } from "../../go/gomod/parse.ts";
import { compareGo, goLang } from "../../go/version/go-version.ts";
import { compareModuleVersions } from "../../go/version/module-order.ts";
import { isWithin, resolvePath } from "../../text/path.ts";
import { Source } from "../../text/source.ts";
import type { Obstacle, Place } from "../obstacle.ts";
import type { Call } from "../shell/command.ts";
import { type ModuleSet, parsedMod, placeOf, type Read, readFile, replacement } from "./modules.ts";
import { shortPath } from "../../text/short-path.ts";
import { atLeast, type GoSettings, olderThan } from "./settings.ts";

/** A directory replacement whose go.mod isn't in the image; `imported` when a package of it is wanted. */
export function localReplacementMissing(
  call: Call,
  set: ModuleSet,
  path: string,
  version: string,
  imported: boolean,
): Obstacle | undefined {
  const { fs, cwd } = call.machine;
  const replaced = replacement(set, path, version);
  if (!replaced?.replace.local) return undefined;
  const { replace, base, read } = replaced;
  const dir = resolvePath(base, replace.new.path);
  const file = resolvePath(dir, "go.mod");
  if (fs.stat(file).is !== "no") return undefined;
  const module = `${path}@${version}`;
  const text =
    imported && fs.stat(dir).is === "no"
      ? `${module}: replacement directory ${replace.new.path} does not exist`
      : `${module} (replaced by ${replace.new.path}): reading ${shortPath(file, cwd)}: open ${file}: no such file or directory`;
  const goMod: Place = { file: read.file, line: replace.line, span: replace.newSpan };
  return {
    kind: "replace-dir-missing",
    module: path,
    target: replace.new.path,
    path: file,
    goMod,
    outside: !isWithin(dir, base),
    text,
  };
}

interface LocalModule {
  readonly target: string;
  readonly mod: GoMod;
  readonly read: Read;
}

function localModule(call: Call, set: ModuleSet, path: string, version: string): LocalModule | undefined {
  const replaced = replacement(set, path, version);
  if (!replaced?.replace.local) return undefined;
  const target = replaced.replace.new.path;
  const read = readFile(call.machine.fs, resolvePath(resolvePath(replaced.base, target), "go.mod"));
  return read.is === "yes" ? { target, mod: parsedMod(call.machine.world, read.value), read: read.value } : undefined;
}

/** Of a dependency's go.mod go looks only at the lines that it needs. */
function localModInvalid(
  call: Call,
  { running = "" }: GoSettings,
  { target, read }: LocalModule,
): Obstacle | undefined {
  const [error] = parseGoMod(new Source(read.file, read.text), "lax").errors;
  if (!error) return undefined;
  const { cwd } = call.machine;
  const { file, path } = read;
  const { line, message } = error;
  const text = `module ${target}: parsing ${shortPath(path, cwd)}: ${path}:${line}: ${message}`;
  return { kind: "go-mod-invalid", file, path, line, message, goVersion: running, cwd, text };
}

/** go.mod is not written by this command, and nothing but go.mod says which versions are used. */
function mayNotUpdate(set: ModuleSet): boolean {
  return !set.work && !set.vendorMode && !set.outside && set.modFlag !== "mod";
}

/** What stands in the way once a package of a local module is imported. */
export function localModuleObstacle(
  call: Call,
  settings: GoSettings,
  set: ModuleSet,
  path: string,
  version: string,
): Obstacle | undefined {
  const { running } = settings;
  const found = localModule(call, set, path, version);
  if (!found || running === undefined || set.vendorMode) return undefined;
  const { mod, read, target } = found;
  const unreadable = localModInvalid(call, settings, found);
  if (unreadable) return unreadable;
  const required = mod.go?.version;
  if (
    required !== undefined &&
    atLeast(running, "1.21") &&
    settings.gotoolchain === "local" &&
    olderThan(running, required) === true
  ) {
    const text = `go: ${tooNewText(`module ${target}`, required, running, "local")}`;
    return {
      kind: "go-too-old",
      what: `module ${target}`,
      place: placeOf(read, mod.go),
      required,
      series: goLang(required),
      running,
      local: true,
      text,
      when: "load",
    };
  }
  if (!mayNotUpdate(set)) return undefined;
  const main = set.current;
  const own = main.mod.go?.version ?? "1.16";
  const needed = (requires: string, has: string | undefined, line: Parameters<typeof placeOf>[1]): Obstacle => {
    return {
      kind: "updates-needed",
      goMod: { file: main.goMod.file, line: main.mod.go?.line ?? 1 },
      by: path,
      byGoMod: placeOf(read, line),
      requires,
      has,
    };
  };
  if (required !== undefined && atLeast(running, "1.21") && compareGo(required, own) > 0)
    return needed(`go ${required}`, `go ${own}`, mod.go);
  if (!atLeast(own, "1.17") || !atLeast(running, "1.17")) return undefined;
  for (const require of mod.require) {
    const listed = main.mod.require.filter((other) => other.path === require.path).map((other) => other.version);
    if (listed.length === 0 || set.mains.some((other) => other.path === require.path)) continue;
    const best = listed.sort((a, b) => compareModuleVersions(require.path, b, a))[0] ?? "";
    if (compareModuleVersions(require.path, best, require.version) < 0)
      return needed(`${require.path} ${require.version}`, best, require);
  }
  return undefined;
}

/** A package that no required module provides, but one that a local module requires: go.mod lacks its line. */
export function requiredByLocal(call: Call, settings: GoSettings, set: ModuleSet, path: string): Obstacle | undefined {
  if (!mayNotUpdate(set) || settings.running === undefined || !atLeast(settings.running, "1.17")) return undefined;
  for (const { path: module, version } of set.current.mod.require) {
    const found = localModule(call, set, module, version);
    const require = found?.mod.require.find((candidate) => isWithin(path, candidate.path));
    if (!found || !require) continue;
    const goMod: Place = { file: set.current.goMod.file, line: set.current.mod.module?.line ?? 1 };
    return {
      kind: "updates-needed",
      goMod,
      by: module,
      byGoMod: placeOf(found.read, require),
      requires: `${require.path} ${require.version}`,
      has: undefined,
    };
  }
  return undefined;
}
