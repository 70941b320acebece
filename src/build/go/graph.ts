/** Walks imports from the named packages and collects what stands in the way of the build. */
import type { BuildContext } from "../../go/source/ast.ts";
import { stdExperiment, stdPackage } from "../../go/std/std.ts";
import { resolvePath } from "../../text/path.ts";
import { isKnown } from "../../text/unknown.ts";
import type { Place } from "../obstacle.ts";
import type { Call } from "../shell/command.ts";
import { doubt } from "../shell/machine.ts";
import { dependencyPackage } from "./dependencies.ts";
import { checkEmbeds } from "./embeds.ts";
import { replacement, type MainModule, type ModuleSet, vendorDirectory } from "./modules.ts";
import { type Package, placeIn, readPackage } from "./packages.ts";
import { localModuleObstacle, localReplacementMissing, requiredByLocal } from "./local-modules.ts";
import { missing } from "./missing-package.ts";
import { namedPackages } from "./named-packages.ts";
import { importWithoutModule } from "./no-module.ts";
import type { Graph, Root, Walk } from "./walk.ts";
import { knownPrefix, longerRequirement, nestedRoot, ownModule, vendoredOwn } from "./own-module.ts";
import { internalParent, mayImport } from "./internal-packages.ts";
import { ambiguous, movedModule } from "./moved-modules.ts";
import { provider, sumMissing } from "./requirements.ts";
import { atLeast, experimentsOf, type GoSettings } from "./settings.ts";

export function loadGraph(
  call: Call,
  set: ModuleSet,
  settings: GoSettings,
  context: BuildContext,
  roots: readonly Root[],
  tests: boolean,
  named: readonly string[],
  deep = false,
): Graph {
  const walk: Walk = {
    call,
    set,
    settings,
    context,
    packages: new Map(),
    external: new Map(),
    std: new Map(),
    obstacles: [],
    unknowns: [],
    unread: new Set(),
    deep,
    stack: [],
    seen: new Set(),
  };
  for (const root of roots) visit(walk, root.package);
  // after the packages: one that another imports first has tests as well
  if (tests) for (const root of roots) followImports(walk, root.package, root.package.testFiles);
  namedPackages(walk, named);
  return walk;
}

/** `through`: of a dependency's package, the import in the repository that leads to it. */
function visit(walk: Walk, pkg: Package, through?: Place): void {
  if (walk.seen.has(pkg.path)) return;
  walk.seen.add(pkg.path);
  walk.packages.set(pkg.path, pkg);
  if (pkg.own) walk.obstacles.push(...checkEmbeds(walk.call, pkg));
  followImports(walk, pkg, pkg.files, through);
}

function followImports(walk: Walk, pkg: Package, files: Package["files"], through?: Place): void {
  walk.stack.push(pkg.path);
  for (const file of files) {
    for (const item of file.go.imports) {
      const cycle = walk.stack.indexOf(item.path);
      // a package may be imported by its own external test
      if (cycle !== -1 && !file.name.endsWith("_test.go")) {
        walk.obstacles.push({
          kind: "import-cycle",
          packages: [...walk.stack.slice(cycle), item.path],
          place: placeIn(file, item),
        });
        continue;
      }
      resolveImport(walk, item.path, through ?? placeIn(file, item), through !== undefined);
    }
  }
  walk.stack.pop();
}

function resolveImport(walk: Walk, path: string, importer: Place, outside: boolean): void {
  if (path === "C" || path === "unsafe" || walk.packages.has(path) || walk.external.has(path)) return;
  const { set } = walk;
  const own = ownModule(set, path);
  const first = path.split("/")[0] ?? "";
  if (!own && !first.includes(".")) {
    if (walk.std.has(path)) return;
    const std = stdPackage(path);
    if (std !== undefined || stdExperiment(path)) return standard(walk, path, std?.since, importer);
    if (outside) {
      walk.unread.add(path);
      return;
    }
    if (set.mains.every((main) => main.path !== first) && !knownPrefix(set, path)) {
      const parent = internalParent(path);
      if (parent === "" || (parent !== undefined && stdPackage(parent) !== undefined)) {
        walk.obstacles.push({ kind: "internal-not-allowed", package: path, importer });
        return;
      }
      walk.obstacles.push({
        kind: "std-package-missing",
        package: path,
        since: undefined,
        running: walk.settings.running ?? "",
        importer,
      });
      return;
    }
  }
  if (set.vendorMode && !(own && !vendoredOwn(set, path))) return vendored(walk, path, importer);
  if (own && !longerRequirement(set, own, path)) return ownPackage(walk, own, path, importer);
  external(walk, path, importer, own, outside);
}

/** `since`: undefined for a package that only an experiment has. */
function standard(walk: Walk, path: string, since: string | undefined, importer: Place): void {
  const { running } = walk.settings;
  walk.std.set(path, importer);
  if (running === undefined || (since !== undefined && atLeast(running, since))) return;
  const tried = stdExperiment(path);
  if (!tried || !atLeast(running, tried.since)) {
    walk.obstacles.push({ kind: "std-package-missing", package: path, since, running, importer });
    return;
  }
  const asked = walk.settings.get("GOEXPERIMENT") ?? "";
  const { name } = tried;
  if (experimentsOf(asked).has(name)) return;
  if (isKnown(asked))
    walk.obstacles.push({ kind: "std-package-missing", package: path, since, experiment: name, running, importer });
  else walk.unknowns.push(doubt(walk.call.machine, "GOEXPERIMENT isn't known"));
}

function ownPackage(walk: Walk, own: MainModule, path: string, importer: Place): void {
  const { fs, world } = walk.call.machine;
  const below = path === own.path ? "" : path.slice(own.path.length + 1);
  const dir = resolvePath(own.dir, below === "" ? "." : below);
  const nested = below === "" ? undefined : nestedRoot(fs, own.dir, dir);
  if (nested !== undefined) return missing(walk, path, dir, importer, own, nested);
  const read = readPackage(fs, world, dir, path, walk.context, true);
  take(walk, read, path, dir, importer, () => missing(walk, path, dir, importer, own));
}

function take(
  walk: Walk,
  read: ReturnType<typeof readPackage>,
  path: string,
  dir: string,
  importer: Place,
  absent: () => void,
): void {
  switch (read.is) {
    case "package":
      if (!mayImport(walk.stack.at(-1) ?? "", path))
        walk.obstacles.push({ kind: "internal-not-allowed", package: path, importer });
      else if (read.package.name === "main") walk.obstacles.push({ kind: "import-main", package: path, importer });
      else visit(walk, read.package);
      return;
    case "unknown":
      walk.unknowns.push(read.reason);
      return;
    case "obstacle":
      walk.obstacles.push(read.obstacle);
      return;
    case "excluded":
      walk.obstacles.push({
        kind: "constraints-exclude-all",
        package: path,
        dir,
        importer,
        cgoOnly: read.files.every((file) => file.go.cgo),
        files: read.files.map((file) => file.name),
      });
      return;
    case "tests":
      walk.obstacles.push({ kind: "no-go-files", pattern: path, dir, testOnly: true });
      return;
    default:
      absent();
  }
}

function vendored(walk: Walk, path: string, importer: Place): void {
  const { fs, world } = walk.call.machine;
  const dir = vendorDirectory(walk.set, path);
  const own = ownModule(walk.set, path);
  if (own && fs.stat(dir).is === "no") return ownPackage(walk, own, path, importer);
  const read = readPackage(fs, world, dir, path, walk.context, false);
  take(walk, read, path, dir, importer, () => missing(walk, path, undefined, importer, undefined));
}

function external(walk: Walk, path: string, importer: Place, own: MainModule | undefined, outside: boolean): void {
  const { call, set, settings } = walk;
  if (set.outside) {
    walk.obstacles.push(importWithoutModule(call, path));
    return;
  }
  const found = provider(set, path);
  if (!found) {
    // go would look further in the whole module graph
    if (outside) {
      walk.unread.add(path);
      return;
    }
    if (own) return ownPackage(walk, own, path, importer);
    const update = requiredByLocal(call, settings, set, path);
    if (!update) return missing(walk, path, undefined, importer, undefined);
    walk.obstacles.push(update);
    return;
  }
  if (found.is === "unknown") {
    walk.external.set(path, { provider: found, importer });
    walk.unread.add(path);
    return;
  }
  const replaced = replacement(set, found.path, found.version);
  if (replaced?.replace.local) {
    const absent =
      localReplacementMissing(call, set, found.path, found.version, true) ??
      localModuleObstacle(call, settings, set, found.path, found.version);
    if (absent) {
      walk.obstacles.push(absent);
      return;
    }
    const root = resolvePath(replaced.base, replaced.replace.new.path);
    const dir = resolvePath(root, path === found.path ? "." : path.slice(found.path.length + 1));
    const read = readPackage(call.machine.fs, call.machine.world, dir, path, walk.context, true);
    return take(walk, read, path, dir, importer, () => missing(walk, path, dir, importer, undefined));
  }
  if (!mayImport(walk.stack.at(-1) ?? "", path))
    walk.obstacles.push({ kind: "internal-not-allowed", package: path, importer });
  walk.external.set(path, { provider: found, importer });
  // `m/v3` may be a directory of `m`, but is more likely another major version, which go.mod doesn't list
  if (/^v[0-9]+(\/|$)/.test(path.slice(found.path.length + 1)))
    walk.unknowns.push(doubt(call.machine, `whether \`${found.path}\` has a package \`${path}\` isn't known`));
  const sum = sumMissing(set, settings, found, path, importer);
  const moved = sum ?? ambiguous(set, found, path, importer) ?? movedModule(set, found.path, found.version);
  if (moved) walk.obstacles.push(moved);
  const read = walk.deep ? dependencyPackage(walk, found, path) : undefined;
  if (read) visit(walk, read, importer);
  else walk.unread.add(path);
}
