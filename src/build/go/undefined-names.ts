/**
 * Names that no file of a package declares: the compiler refuses them. A look that costs little comes first, since nearly all
 * packages are right. @see https://go.dev/ref/spec#Declarations_and_scope
 */
import type { BuildContext } from "../../go/source/ast.ts";
import { predeclared } from "../../go/source/predeclared.ts";
import { quickLocal, quickMentionsAny, quickUndefined } from "../../go/source/quick-names.ts";
import { isKnown } from "../../text/unknown.ts";
import type { Call } from "../shell/command.ts";
import type { Obstacle } from "../obstacle.ts";
import { closelyOf, quickOf, selectorsOf } from "./file-names.ts";
import { type LeftOut, leftOutFiles } from "./left-out.ts";
import { newerName } from "./newer-names.ts";
import { type Package, type PackageFile, placeAt } from "./packages.ts";
import type { GoSettings } from "./settings.ts";
import type { Graph, Root } from "./walk.ts";

/** A name that the running Go doesn't have yet, or that nothing declares. `tested`: packages whose test files are compiled with them. */
export function undefinedName(
  call: Call,
  settings: GoSettings,
  context: BuildContext,
  graph: Graph,
  tested: readonly Root[],
  flags: ReadonlyMap<string, string>,
): Obstacle | undefined {
  // which files belong to a package has to be sure
  const { cgo, goos, goarch, running } = settings;
  if (cgo === undefined || running === undefined || !isKnown(goos) || !isKnown(goarch)) return undefined;
  // what another file or compiler is put in the place of
  if (flags.has("overlay") || flags.has("toolexec") || flags.has("compiler")) return undefined;
  const newer = newerName(running, graph);
  if (newer) return newer;
  const withTests = new Set(tested.map(({ path }) => path));
  for (const pkg of graph.packages.values()) {
    if (!pkg.own) continue;
    const tests = withTests.has(pkg.path);
    const key = keyOf(pkg, tests, graph);
    if (call.machine.world.memo.has(key)) continue;
    const own = pkg.complete ? bareName(pkg, tests, leftOutFiles(call, context, pkg)) : undefined;
    const found = own ?? selectedName(pkg, graph);
    if (!found) {
      call.machine.world.memo.set(key, true);
      continue;
    }
    const { file, name, offset, of } = found;
    const place = placeAt(file, offset, name);
    const last = name.slice(name.indexOf(".") + 1);
    const by = leftOutFiles(call, context, of).find((each) => surelyDeclares([each.file], last));
    const declared = by && { file: by.file.file, why: by.why };
    return { kind: "name-undefined", name, package: of.path, dir: of.dir, place, declared };
  }
  return undefined;
}

/** The files that decide: several builds of a repository compile the same ones. */
function keyOf(pkg: Package, tested: boolean, graph: Graph): string {
  const parts = (of: Package, files: readonly PackageFile[]): string[] => [
    of.complete ? "complete" : "",
    ...files.map(({ file, fromContext, text }) => (fromContext ? file : `${file}\0${text}`)),
  ];
  const imported = new Set(pkg.files.flatMap((file) => file.go.imports.map(({ path }) => path)));
  const others = [...imported].flatMap((path) => {
    const of = graph.packages.get(path);
    return of?.own ? parts(of, of.files) : [];
  });
  const all = [...pkg.files, ...pkg.excluded, ...pkg.testFiles];
  return ["names", tested, pkg.files.length, ...parts(pkg, all), ...others].join("\0");
}

interface Undefined {
  readonly file: PackageFile;
  readonly name: string;
  readonly offset: number;
  /** The package that would have to declare it. */
  readonly of: Package;
}

/** A name without a package in front, in the package's own files. */
function bareName(pkg: Package, tested: boolean, leftOut: readonly LeftOut[]): Undefined | undefined {
  const compiled = tested ? [...pkg.files, ...pkg.testFiles] : pkg.files;
  const quick = new Set(compiled.flatMap((file) => [...quickOf(file)]));
  const names = leftOut
    .flatMap(({ file, why }) => (why === "test" ? [] : [...quickOf(file)]))
    .filter((name) => !quick.has(name));
  const doubtful = pkg.files.filter(({ text }) => quickUndefined(text, quick) || quickMentionsAny(text, names));
  const beside = leftOut.filter(({ why }) => why === "absent" || (why === "test" && !tested)).map(({ file }) => file);
  const found = undefinedIn(doubtful, compiled) ?? undefinedHead(doubtful, compiled, beside);
  return found && { ...found, of: pkg };
}

/**
 * A variable that a file `beside` these declares, of which something is selected: where both are compiled together, no import can have
 * its name.
 */
function undefinedHead(
  files: readonly PackageFile[],
  compiled: readonly PackageFile[],
  beside: readonly PackageFile[],
): Omit<Undefined, "of"> | undefined {
  const quick = new Set(beside.flatMap((file) => [...quickOf(file)]));
  for (const file of files)
    for (const [selector, offset] of closelyOf(file).selected) {
      const name = selector.slice(0, selector.indexOf("."));
      if (quick.has(name) && !declares(compiled, name) && surelyDeclares(beside, name)) return { file, name, offset };
    }
  return undefined;
}

/**
 * The first bare name that `files` use and neither they, their imports, the language nor the other `compiled` files declare; of those
 * that the files `elsewhere` declare, where these are given.
 */
export function undefinedIn(
  files: readonly PackageFile[],
  compiled: readonly PackageFile[],
  elsewhere?: readonly PackageFile[],
): Omit<Undefined, "of"> | undefined {
  for (const file of files) {
    const imports = new Set(file.go.imports.map(({ name }) => name));
    if (imports.has(".")) continue;
    for (const [name, offset] of closelyOf(file).used) {
      if (predeclared.has(name) || imports.has(name) || declares(compiled, name)) continue;
      if (elsewhere === undefined || surelyDeclares(elsewhere, name)) return { file, name, offset };
    }
  }
  return undefined;
}

/** `store.Name`, where `store` is another package of the module. */
function selectedName(pkg: Package, graph: Graph): Undefined | undefined {
  for (const file of pkg.files) {
    for (const item of file.go.imports) {
      const of = graph.packages.get(item.path);
      if (!of?.own || !of.complete || item.name === "_" || item.name === ".") continue;
      const alias = item.name ?? of.name;
      const quick = selectorsOf(file).get(alias) ?? [];
      if (quick.every((name) => declares(of.files, name)) || quickLocal(file.text, alias)) continue;
      for (const [name, offset] of closelyOf(file).selected)
        if (name.startsWith(`${alias}.`) && EXPORTED.test(name) && !declares(of.files, name.slice(alias.length + 1)))
          return { file, name, offset, of };
    }
  }
  return undefined;
}

/** Of others the compiler says something else. */
const EXPORTED = /\.[A-Z]/;

/** May say yes of a name that isn't: the quick look knows too many. */
function declares(files: readonly PackageFile[], name: string): boolean {
  return files.some((file) => quickOf(file).has(name)) || surelyDeclares(files, name);
}

function surelyDeclares(files: readonly PackageFile[], name: string): boolean {
  return files.some((file) => file.text.includes(name) && closelyOf(file).declared.has(name));
}
