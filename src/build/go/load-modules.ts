/** The go command's start: toolchain, go.work, go.mod, vendor, in its order and with its errors. */
import { mainModuleError } from "../../go/gomod/load-error.ts";
import { goModVersionErrors, goWorkVersionErrors } from "../../go/gomod/version-errors.ts";
import type { GoMod } from "../../go/gomod/ast.ts";
import { vendorInconsistencies } from "../../go/vendor/inconsistencies.ts";
import { dirname, isWithin, relativeTo, resolvePath } from "../../text/path.ts";
import { isKnown } from "../../text/unknown.ts";
import type { Doubt } from "../answer.ts";
import type { Obstacle } from "../obstacle.ts";
import type { Call } from "../shell/command.ts";
import { doubt } from "../shell/machine.ts";
import {
  findUp,
  type MainModule,
  type ModuleSet,
  parsedMod,
  parsedModulesTxt,
  parsedSum,
  type Read,
  readFile,
  type Sums,
} from "./modules.ts";
import { atLeast, type GoSettings, olderThan, withoutModules } from "./settings.ts";
import { findWork, type Work } from "./find-work.ts";
import { filesOutside, noGoMod } from "./no-module.ts";
import { shortPath } from "../../text/short-path.ts";
import { toolchainGate } from "./toolchain.ts";
import { whyUnknown } from "../fs/why-unknown.ts";

export type Loaded =
  | { readonly is: "modules"; readonly set: ModuleSet }
  | { readonly is: "obstacle"; readonly obstacle: Obstacle }
  | { readonly is: "unknown"; readonly reason: Doubt };

export interface LoadOptions {
  /** As the user typed it: `go build`. */
  readonly command: string;
  /** `-mod=` of the command line; GOFLAGS are read from the settings. */
  readonly mod: string | undefined;
  readonly modfile: string | undefined;
  readonly operands?: readonly string[];
}

function fail(obstacle: Obstacle): Loaded {
  return { is: "obstacle", obstacle };
}

export function loadModules(call: Call, settings: GoSettings, options: LoadOptions): Loaded {
  const { machine } = call;
  const { fs, world, cwd } = machine;
  if (!isKnown(cwd))
    return { is: "unknown", reason: whyUnknown(fs, doubt(machine, "the working directory isn't known")) };
  if (settings.get("GO111MODULE") === "off")
    return { is: "unknown", reason: doubt(machine, "GOPATH mode (GO111MODULE=off) is not followed") };
  const work = findWork(call, settings);
  if (work.is === "unknown") return work;
  const mod = findUp(fs, cwd, "go.mod");
  if (mod.is === "unknown") return mod;
  const absent = (): Loaded => fail(noGoMod(call, settings, options.command, options.operands ?? []));
  if (mod.is === "no" && withoutModules(settings) !== "no")
    return { is: "unknown", reason: doubt(machine, "GOPATH mode (GO111MODULE=auto) is not followed") };
  if (mod.is === "no" && work.is === "no") {
    const outside = filesOutside(call, options.command, options.operands ?? []);
    return outside ? { is: "modules", set: outside } : absent();
  }
  const gopath = mod.is === "yes" && dirname(mod.value) === settings.gopath;
  if (gopath && settings.running !== undefined && !atLeast(settings.running, "1.22")) {
    return fail({ kind: "go-mod-in-gopath", path: mod.value, goVersion: settings.running });
  }

  const nearest =
    work.is === "yes"
      ? work.read
      : mod.is === "yes"
        ? readFile(fs, options.modfile ? resolvePath(dirname(mod.value), options.modfile) : mod.value)
        : undefined;
  if (nearest && "is" in nearest && nearest.is !== "yes") {
    return nearest.is === "unknown" ? { is: "unknown", reason: nearest.reason } : absent();
  }
  const read = nearest === undefined ? undefined : "is" in nearest ? nearest.value : nearest;
  if (!read) return absent();
  const parsed = work.is === "yes" ? work.work : parsedMod(world, read);
  const gate = toolchainGate(call, settings, parsed, read, work.is === "yes" ? "go.work" : "go.mod");
  if (gate) return fail(gate);
  if (work.is === "yes") return loadWorkspace(call, settings, options, work, mod.is === "yes" ? mod.value : undefined);
  const errors = modErrors(parsed as GoMod, read, settings, cwd);
  if (errors) return fail(errors);
  const main: MainModule = {
    dir: dirname(read.path),
    path: (parsed as GoMod).module?.path ?? "",
    mod: parsed as GoMod,
    goMod: read,
  };
  return finish(call, settings, options, [main], main, undefined);
}

/** What this Go can't read in the file; a newer Go's words count as well. */
function modErrors(mod: GoMod, read: Read, settings: GoSettings, cwd: string): Obstacle | undefined {
  const older = settings.running === undefined ? [] : goModVersionErrors(mod, settings.running);
  const line = [...older, ...mod.errors].sort((a, b) => a.line - b.line)[0];
  const name = shortPath(read.path, cwd);
  const whole = line ? undefined : mainModuleError(mod, { goVersion: settings.running ?? "1.26", file: name });
  const first = line ?? (whole?.kind === "too-new" ? undefined : whole);
  if (!first) return undefined;
  return {
    kind: "go-mod-invalid",
    file: read.file,
    path: read.path,
    line: first.line,
    message: first.message,
    goVersion: settings.running ?? "",
    cwd,
    together: whole !== undefined,
  };
}

function loadWorkspace(
  call: Call,
  settings: GoSettings,
  options: LoadOptions,
  found: Extract<Work, { is: "yes" }>,
  modPath: string | undefined,
): Loaded {
  const { fs, world, cwd } = call.machine;
  const { work, read, dir } = found;
  const older = settings.running === undefined ? [] : goWorkVersionErrors(work, settings.running);
  const [error] = [...older, ...work.errors].sort((a, b) => a.line - b.line);
  if (error)
    return fail({
      kind: "go-work-invalid",
      file: read.file,
      path: read.path,
      line: error.line,
      message: error.message,
      goVersion: settings.running ?? "",
      cwd,
    });
  const mains: MainModule[] = [];
  for (const use of work.use) {
    const at = resolvePath(dir, use.path);
    const goMod = readFile(fs, resolvePath(at, "go.mod"));
    if (goMod.is === "no") {
      const path = resolvePath(at, "go.mod");
      const gone = work.use
        .map((other) => ({ use: other.path, dir: resolvePath(dir, other.path) }))
        .filter((other) => fs.stat(resolvePath(other.dir, "go.mod")).is === "no");
      const text = `go: cannot load module ${shortPath(at, cwd)} listed in go.work file: open ${shortPath(path, cwd)}: no such file or directory`;
      return fail({
        kind: "work-module-missing",
        use: use.path,
        path,
        goWork: { file: read.file, line: use.line, span: use.span },
        missing: gone,
        text,
      });
    }
    if (goMod.is === "unknown") return { is: "unknown", reason: goMod.reason };
    const mod = parsedMod(world, goMod.value);
    const errors = modErrors(mod, goMod.value, settings, cwd);
    if (errors) return fail(errors);
    const needs = mod.go?.version;
    const lists = work.go?.version ?? "1.18";
    if (
      needs !== undefined &&
      settings.running !== undefined &&
      atLeast(settings.running, "1.21") &&
      olderThan(lists, needs) === true
    ) {
      const text = `go: module ${shortPath(at, cwd)} listed in go.work file requires go >= ${needs}, but go.work lists go ${lists}; to update it:`;
      return fail({
        kind: "work-go-version",
        text,
        module: use.path,
        required: needs,
        listed: lists,
        goWork: { file: read.file, line: work.go?.line ?? 1, span: work.go?.span },
      });
    }
    mains.push({ dir: at, path: mod.module?.path ?? "", mod, goMod: goMod.value });
  }
  const current = mains.filter((main) => isWithin(cwd, main.dir)).sort((a, b) => b.dir.length - a.dir.length)[0];
  const nearest = modPath === undefined ? undefined : dirname(modPath);
  if (nearest !== undefined && !mains.some((main) => main.dir === nearest) && isWithin(nearest, dir)) {
    return fail({ kind: "work-excludes-dir", dir: nearest, goWork: read.file });
  }
  const main = current ?? mains[0];
  if (!main) return fail(noGoMod(call, settings, options.command, options.operands ?? []));
  return finish(call, settings, options, mains, main, { dir, work, read });
}

function finish(
  call: Call,
  settings: GoSettings,
  options: LoadOptions,
  mains: readonly MainModule[],
  current: MainModule,
  work: ModuleSet["work"],
): Loaded {
  const { fs, world } = call.machine;
  const root = work?.dir ?? current.dir;
  const flag = options.mod ?? settings.goflags.find((word) => word.startsWith("-mod="))?.slice(5);
  const modulesTxt = readFile(fs, resolvePath(root, "vendor/modules.txt"));
  const vendorDir = fs.stat(resolvePath(root, "vendor"));
  const goLine = (work?.work.go ?? current.mod.go)?.version ?? "1.16";
  const automatic =
    flag === undefined && vendorDir.is === "yes" && vendorDir.value.kind === "dir" && atLeast(goLine, "1.14");
  const vendorMode = flag === "vendor" || (automatic && vendorApplies(options.command));
  const sums: Sums[] = [];
  let sumsUnknown = false;
  const sumPaths = work
    ? [...mains.map((main) => resolvePath(main.dir, "go.sum")), resolvePath(work.dir, "go.work.sum")]
    : [current.goMod.path.replace(/\.mod$/, ".sum")];
  for (const path of sumPaths) {
    const read = readFile(fs, path);
    if (read.is === "unknown") sumsUnknown = true;
    sums.push({
      path,
      sum: read.is === "yes" ? parsedSum(world, read.value) : undefined,
      read: read.is === "yes" ? read.value : undefined,
    });
  }
  if (vendorMode && modulesTxt.is === "unknown") return { is: "unknown", reason: modulesTxt.reason };
  const vendor =
    modulesTxt.is === "yes"
      ? { dir: resolvePath(root, "vendor"), modules: parsedModulesTxt(world, modulesTxt.value), read: modulesTxt.value }
      : undefined;
  if (vendorMode && atLeast(goLine, "1.14")) {
    const lines = vendorInconsistencies({
      mains: mains.map((main) => main.mod),
      work: work?.work,
      modules: vendor?.modules,
      dirs: mains.map((main) => `./${relativeTo(main.dir, root)}`),
    });
    if (lines.length > 0)
      return fail({ kind: "vendor-inconsistent", lines, dir: root, vendorThere: vendor !== undefined });
  }
  return {
    is: "modules",
    set: { mains, current, work, vendor, vendorMode, modFlag: flag, outside: false, sums, sumsUnknown },
  };
}

/** Commands that never look at vendor/. */
function vendorApplies(command: string): boolean {
  return !/^go (mod|get|work)\b/.test(command);
}
