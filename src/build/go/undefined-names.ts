/**
 * Names that no file of a package declares: the compiler refuses them. A look that costs little comes first, since nearly all
 * packages are right. @see https://go.dev/ref/spec#Declarations_and_scope
 */
import type { BuildContext } from "../../go/source/ast.ts";
import { type Names, namesOf } from "../../go/source/names.ts";
import { predeclared } from "../../go/source/predeclared.ts";
import { quickDeclared, quickSelected, quickUndefined } from "../../go/source/quick-names.ts";
import { Source } from "../../text/source.ts";
import { isKnown } from "../../text/unknown.ts";
import type { Call } from "../shell/command.ts";
import type { Obstacle } from "../obstacle.ts";
import { type LeftOut, leftOutFiles } from "./left-out.ts";
import { type Package, type PackageFile, placeIn } from "./packages.ts";
import type { GoSettings } from "./settings.ts";
import type { Graph, Root } from "./walk.ts";

const closely = new WeakMap<PackageFile, Names>();
const quickly = new WeakMap<PackageFile, ReadonlySet<string>>();

/** `tested`: packages whose test files are compiled with them. */
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
  const withTests = new Set(tested.map(({ path }) => path));
  for (const pkg of graph.packages.values()) {
    if (!pkg.own) continue;
    const own = pkg.complete ? bareName(pkg, withTests.has(pkg.path), leftOutFiles(call, context, pkg)) : undefined;
    const found = own ?? selectedName(pkg, graph);
    if (!found) continue;
    const { file, name, offset, of } = found;
    const { line } = new Source(file.file, file.text).position(offset);
    const place = placeIn(file, { line, span: { start: offset, end: offset + name.length } });
    const last = name.slice(name.indexOf(".") + 1);
    const by = leftOutFiles(call, context, of).find((each) => closelyOf(each.file).declared.has(last));
    const declared = by && { file: by.file.file, why: by.why };
    return { kind: "name-undefined", name, package: of.path, dir: of.dir, place, declared };
  }
  return undefined;
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
  const missing = leftOut.filter(({ why }) => !tested || why !== "test");
  const outside = missing.map(({ file }) => file);
  const names = [...declaredIn(outside)].filter((name) => !quick.has(name));
  const doubtful = pkg.files.filter(
    ({ text }) => quickUndefined(text, quick) || names.some((name) => text.includes(name)),
  );
  if (doubtful.length === 0) return undefined;
  const beside = missing.filter(({ why }) => why === "absent" || why === "test").map(({ file }) => file);
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
  const [declared, missing] = [declaredIn(compiled), declaredIn(beside)];
  for (const file of files)
    for (const [selector, offset] of closelyOf(file).selected) {
      const name = selector.slice(0, selector.indexOf("."));
      if (missing.has(name) && !declared.has(name)) return { file, name, offset };
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
  const asked = elsewhere && declaredIn(elsewhere);
  const declared = declaredIn(compiled);
  for (const file of files) {
    const imports = new Set(file.go.imports.map(({ name }) => name));
    if (imports.has(".")) continue;
    for (const [name, offset] of closelyOf(file).used)
      if (!declared.has(name) && !predeclared.has(name) && !imports.has(name) && asked?.has(name) !== false)
        return { file, name, offset };
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
      const quick = new Set(of.files.flatMap((each) => [...quickOf(each)]));
      if (quickSelected(file.text, alias).every((name) => quick.has(name))) continue;
      const declared = declaredIn(of.files);
      for (const [name, offset] of closelyOf(file).selected)
        if (name.startsWith(`${alias}.`) && EXPORTED.test(name) && !declared.has(name.slice(alias.length + 1)))
          return { file, name, offset, of };
    }
  }
  return undefined;
}

/** Of others the compiler says something else. */
const EXPORTED = /\.[A-Z]/;

function declaredIn(files: readonly PackageFile[]): Set<string> {
  return new Set(files.flatMap((file) => [...closelyOf(file).declared]));
}

function closelyOf(file: PackageFile): Names {
  const known = closely.get(file);
  if (known) return known;
  const names = namesOf(file.text);
  closely.set(file, names);
  return names;
}

function quickOf(file: PackageFile): ReadonlySet<string> {
  const known = quickly.get(file);
  if (known) return known;
  const names = quickDeclared(file.text);
  quickly.set(file, names);
  return names;
}
