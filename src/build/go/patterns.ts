/** Package patterns of a command line: directories, import paths, `...`, lists of files. */
import type { BuildContext } from "../../go/source/ast.ts";
import { isStandardPattern } from "../../go/std/std.ts";
import { basename, isWithin, relativeTo, resolvePath } from "../../text/path.ts";
import { isKnown } from "../../text/unknown.ts";
import type { Doubt } from "../answer.ts";
import type { Obstacle } from "../obstacle.ts";
import type { Call } from "../shell/command.ts";
import { doubt } from "../shell/machine.ts";
import type { Root } from "./walk.ts";
import type { MainModule, ModuleSet } from "./modules.ts";
import { nestedRoot, ownModule } from "./own-module.ts";
import { type DirRead, readPackage } from "./packages.ts";
import { undefinedIn } from "./undefined-names.ts";

export interface Matched {
  readonly roots: readonly Root[];
  readonly obstacles: readonly Obstacle[];
  readonly unknowns: readonly Doubt[];
  /** Patterns that stand for packages of other modules. */
  readonly external: readonly string[];
  /** False when a pattern may stand for more packages than `roots` has. */
  readonly complete: boolean;
}

interface Found {
  roots: Root[];
  obstacles: Obstacle[];
  unknowns: Doubt[];
  external: string[];
  complete: boolean;
  readonly tests: boolean;
}

/** `tests`: packages that hold nothing but tests count, as for `go test`, `go vet` and `go list`. */
export function matchPatterns(
  call: Call,
  set: ModuleSet,
  context: BuildContext,
  patterns: readonly string[],
  tests = false,
): Matched {
  const found: Found = { roots: [], obstacles: [], unknowns: [], external: [], complete: true, tests };
  const words = patterns.length === 0 ? ["."] : patterns;
  if (words.every((word) => word.endsWith(".go")) && words.length > 0) {
    files(call, context, words, found);
    return found;
  }
  for (const word of words) {
    if (!isKnown(word)) found.unknowns.push(doubt(call.machine, "a package whose name isn't known"));
    else one(call, set, context, word.replace(/(.)\/+$/, "$1"), found);
  }
  return found;
}

function one(call: Call, set: ModuleSet, context: BuildContext, word: string, found: Found): void {
  const { cwd } = call.machine;
  if (isStandardPattern(word)) {
    found.complete = false;
    return;
  }
  const local =
    word.startsWith("./") || word.startsWith("../") || word === "." || word === ".." || word.startsWith("/");
  const own = local ? undefined : ownModule(set, word.replace(/\/?\.\.\..*$/, ""));
  if (!local && !own) {
    const first = word.split("/")[0] ?? "";
    if (!first.includes(".") && !word.includes("...")) {
      // `go build cmd/app` without `./` asks for a standard package
      found.obstacles.push({
        kind: "std-package-missing",
        package: word,
        since: undefined,
        running: "",
        importer: undefined,
      });
      return;
    }
    found.external.push(word);
    return;
  }
  const dir = own
    ? resolvePath(own.dir, word === own.path ? "." : word.slice(own.path.length + 1))
    : resolvePath(cwd, word);
  if (word.includes("...")) {
    // in a workspace it stands for packages of all its modules
    if (set.mains.length > 1) found.complete = false;
    wild(call, set, context, dir, found);
    return;
  }
  directory(call, set, context, word, dir, found);
}

function moduleOf(set: ModuleSet, dir: string): MainModule | undefined {
  return set.mains.filter((main) => isWithin(dir, main.dir)).sort((a, b) => b.dir.length - a.dir.length)[0];
}

function importPathOf(main: MainModule, dir: string): string {
  const below = relativeTo(dir, main.dir);
  return below === "" ? main.path : `${main.path}/${below}`;
}

/** A directory as the command takes it: one that holds nothing but tests is a package for those that compile tests. */
function readFor(found: Found, ...asked: Parameters<typeof readPackage>): DirRead {
  const read = readPackage(...asked);
  return read.is === "tests" && found.tests ? { ...read, is: "package" } : read;
}

function directory(call: Call, set: ModuleSet, context: BuildContext, word: string, dir: string, found: Found): void {
  const { fs, world } = call.machine;
  const main = moduleOf(set, dir);
  const there = fs.find(dir);
  if (there.is === "no") {
    found.obstacles.push({ kind: "package-dir-missing", pattern: word, dir });
    return;
  }
  if (there.is === "unknown") {
    found.unknowns.push(there.reason);
    return;
  }
  const nested = main === undefined ? undefined : nestedRoot(fs, main.dir, dir);
  if (main === undefined || nested !== undefined) {
    found.obstacles.push({ kind: "outside-module", pattern: word, dir, nested });
    return;
  }
  const path = importPathOf(main, dir);
  const read = readFor(found, fs, world, dir, path, context, true);
  switch (read.is) {
    case "package":
      found.roots.push({ path, dir, package: read.package });
      return;
    case "unknown":
      found.unknowns.push(read.reason);
      return;
    case "obstacle":
      found.obstacles.push(read.obstacle);
      return;
    case "excluded":
      found.obstacles.push({
        kind: "constraints-exclude-all",
        package: path,
        dir,
        importer: undefined,
        cgoOnly: read.files.every((file) => file.go.cgo),
        files: read.files.map((file) => file.name),
      });
      return;
    case "tests":
      found.obstacles.push({ kind: "no-go-files", pattern: word, dir, testOnly: true });
      return;
    default:
      found.obstacles.push({ kind: "no-go-files", pattern: word, dir, testOnly: false });
  }
}

const MAX_DIRS = 20_000;

function wild(call: Call, set: ModuleSet, context: BuildContext, pattern: string, found: Found): void {
  const { fs, world } = call.machine;
  const root = pattern.slice(0, pattern.indexOf("...")).replace(/\/[^/]*$/, "") || "/";
  const main = moduleOf(set, root) ?? set.mains.find((module) => isWithin(module.dir, root));
  if (!main) {
    found.complete = false;
    return;
  }
  const pending = [isWithin(root, main.dir) ? root : main.dir];
  let left = MAX_DIRS;
  while (pending.length > 0 && left-- > 0) {
    const dir = pending.pop() ?? "";
    const real = fs.find(dir);
    if (real.is !== "yes" || real.value.node.kind !== "dir") continue;
    if (dir !== main.dir && fs.stat(resolvePath(dir, "go.mod")).is === "yes") continue;
    const path = importPathOf(main, dir);
    const read = readFor(found, fs, world, dir, path, context, true);
    if (read.is === "package") found.roots.push({ path, dir, package: read.package });
    if (read.is === "unknown") found.unknowns.push(read.reason);
    if (read.is === "obstacle") found.obstacles.push(read.obstacle);
    const { names, complete } = fs.list(real.value.path);
    found.complete &&= complete;
    for (const name of names) {
      if (name.startsWith(".") || name.startsWith("_") || name === "testdata" || name === "node_modules") continue;
      if (name === "vendor" && dir === main.dir) continue;
      const child = fs.lookup(resolvePath(real.value.path, name));
      if (child.is === "yes" && child.value.kind === "dir") pending.push(resolvePath(dir, name));
      if (child.is === "unknown") found.complete = false;
    }
  }
  if (pending.length > 0) found.complete = false;
}

/** `go build main.go other.go`: these files are the package, whatever else stands beside them. */
function files(call: Call, context: BuildContext, words: readonly string[], found: Found): void {
  const { fs, world, cwd } = call.machine;
  if (!words.every(isKnown)) {
    found.unknowns.push(doubt(call.machine, "files whose names aren't known"));
    return;
  }
  const dir = resolvePath(cwd, words[0]?.includes("/") ? (words[0] ?? "").replace(/\/[^/]*$/, "") : ".");
  for (const word of words) {
    const path = resolvePath(cwd, word);
    const there = fs.stat(path);
    if (there.is === "unknown") {
      found.unknowns.push(there.reason);
      return;
    }
    if (there.is === "no") {
      const missing = { kind: "file-missing", program: "go", path: word } as const;
      found.obstacles.push(word.includes("*") ? { kind: "no-go-files", pattern: word, dir, testOnly: false } : missing);
      return;
    }
  }
  const named = new Set(words.map((word) => basename(word)));
  const read = readFor(found, fs, world, dir, "command-line-arguments", context, true, named);
  if (read.is === "unknown") found.unknowns.push(read.reason);
  if (read.is === "obstacle") found.obstacles.push(read.obstacle);
  if (read.is !== "package") return;
  const own = read.package.files;
  const whole = readPackage(fs, world, dir, "command-line-arguments", context, true);
  const left =
    whole.is === "package"
      ? whole.package.files.filter((file) => !named.has(file.name) && file.go.package === read.package.name)
      : [];
  const symbol = undefinedIn(own, own, left)?.name;
  if (symbol !== undefined) {
    found.obstacles.push({
      kind: "single-file-of-package",
      files: words,
      missing: left.map((file) => file.name),
      symbol,
    });
    return;
  }
  found.roots.push({ path: "command-line-arguments", dir, package: { ...read.package, files: own } });
}
