/**
 * The go command's package loader over the simulated file system: from patterns to packages, through their imports, with
 * build constraints, nested modules, vendor and replacements. What a dependency's source alone could tell is left open
 * unless the module cache of this machine has it. @see https://pkg.go.dev/cmd/go#hdr-Package_lists_and_patterns
 */
import type { BuildContext, GoFile } from "../../go/source/ast.ts";
import { buildFile } from "../../go/source/build-file.ts";
import { scanGoFile } from "../../go/source/scan.ts";
import { resolvePath } from "../../text/path.ts";
import { Source } from "../../text/source.ts";
import type { Doubt } from "../answer.ts";
import type { Filesystem } from "../fs/filesystem.ts";
import { type FileNode, textOf } from "../fs/node.ts";
import type { Obstacle, Place } from "../obstacle.ts";
import type { World } from "../world.ts";

export interface PackageFile {
  readonly name: string;
  /** Path in the snapshot, or in the image for a file that comes from elsewhere. */
  readonly file: string;
  readonly fromContext: boolean;
  readonly go: GoFile;
  readonly text: string;
}

export interface Package {
  readonly path: string;
  /** Directory in the image. */
  readonly dir: string;
  readonly name: string;
  /** Files that belong to the build, tests apart. */
  readonly files: readonly PackageFile[];
  readonly testFiles: readonly PackageFile[];
  /** Go files that constraints leave out. */
  readonly excluded: readonly PackageFile[];
  /** Uses cgo in this build. */
  readonly cgo: boolean;
  /** Belongs to a main module (or to a replacement that is a directory). */
  readonly own: boolean;
  /** False when there may be more source files than are known, made by a command of the build or by SWIG. */
  readonly complete: boolean;
}

export type DirRead =
  | { readonly is: "package"; readonly package: Package }
  | { readonly is: "missing" }
  /** Nothing but tests: it can be tested, and neither be built nor imported. */
  | { readonly is: "tests"; readonly package: Package }
  | { readonly is: "no-go-files" }
  | { readonly is: "excluded"; readonly files: readonly PackageFile[] }
  | { readonly is: "obstacle"; readonly obstacle: Obstacle }
  | { readonly is: "unknown"; readonly reason: Doubt };

export function placeIn(
  file: PackageFile,
  at: { readonly line: number; readonly span: { readonly start: number; readonly end: number } },
): Place {
  return { file: file.file, line: at.line, span: at.span };
}

/** A word of the file. */
export function placeAt(file: PackageFile, offset: number, word: string): Place {
  const { line } = new Source(file.file, file.text).position(offset);
  return placeIn(file, { line, span: { start: offset, end: offset + word.length } });
}

/** Reads one directory as a package. */
export function readPackage(
  fs: Filesystem,
  world: World,
  dir: string,
  path: string,
  context: BuildContext,
  own: boolean,
  named?: ReadonlySet<string>,
): DirRead {
  const found = fs.find(dir);
  if (found.is === "unknown") return { is: "unknown", reason: found.reason };
  if (found.is === "no" || found.value.node.kind !== "dir") return { is: "missing" };
  const real = found.value.path;
  const listing = fs.list(real);
  const files: PackageFile[] = [];
  const testFiles: PackageFile[] = [];
  const excluded: PackageFile[] = [];
  for (const name of listing.names) {
    if (!name.endsWith(".go") || name.startsWith("_") || name.startsWith(".")) continue;
    const node = fs.stat(resolvePath(real, name));
    if (node.is === "unknown") return { is: "unknown", reason: node.reason };
    if (node.is === "no" || node.value.kind !== "file") continue;
    const read = readGoFile(world, node.value, resolvePath(real, name), name);
    if (!read) return { is: "unknown", reason: unreadable(node.value, name) };
    // files named on the command line belong to the package whatever their constraints say
    const build = buildFile(name, read.go, context);
    const belongs = named ? named.has(name) : build.included || build.reason === "test";
    if (!belongs) excluded.push(read);
    else if (read.go.error && !name.endsWith("_test.go")) {
      const { error } = read.go;
      return {
        is: "obstacle",
        obstacle: { kind: "go-file-invalid", place: placeIn(read, error), message: error.message },
      };
    } else (name.endsWith("_test.go") ? testFiles : files).push(read);
  }
  if (files.length === 0 && !listing.complete)
    return { is: "unknown", reason: { reason: `\`${dir}\` may hold files that a command made`, line: 0 } };
  if (files.length === 0 && testFiles.length === 0) {
    const others = excluded.filter((file) => !file.name.endsWith("_test.go"));
    return others.length > 0 ? { is: "excluded", files: others } : { is: "no-go-files" };
  }
  const mixed = mixedNames(files, dir);
  if (mixed) return { is: "obstacle", obstacle: mixed };
  const cgo = files.some((file) => file.go.cgo);
  const name = (files[0] ?? testFiles[0])?.go.package ?? "";
  const complete = listing.complete && !listing.names.some((each) => /\.swig(?:cxx)?$/.test(each));
  return {
    is: files.length > 0 ? "package" : "tests",
    package: { path, dir, name, files, testFiles, excluded, cgo, own, complete },
  };
}

function mixedNames(files: readonly PackageFile[], dir: string): Obstacle | undefined {
  const names = new Map<string, string>();
  for (const file of files) {
    // `package documentation` in files without a build is the only name that may differ
    if (file.go.package !== "documentation" && !names.has(file.go.package)) names.set(file.go.package, file.name);
  }
  if (names.size < 2) return undefined;
  return { kind: "mixed-packages", dir, names: [...names].map(([name, file]) => ({ name, file })) };
}

function unreadable(node: FileNode, name: string): Doubt {
  return node.content.from === "unknown" ? node.content.reason : { reason: `\`${name}\` can't be read`, line: 0 };
}

/** Text of a file of the repository that some build has read. */
export function scannedText({ memo }: World, file: string): string | undefined {
  return (memo.get(`go\0${file}`) as PackageFile | undefined)?.text;
}

/** The file scanned, once a run for files of the build context. */
function readGoFile(world: World, node: FileNode, path: string, name: string): PackageFile | undefined {
  const key = node.content.from === "context" ? `go\0${node.content.path}` : undefined;
  const known = key === undefined ? undefined : world.memo.get(key);
  if (known !== undefined) return known as PackageFile;
  const text = textOf(node);
  if (text === undefined) return undefined;
  const file = node.content.from === "context" ? node.content.path : path;
  const read: PackageFile = {
    name,
    file,
    fromContext: node.content.from === "context",
    go: scanGoFile(new Source(file, text)),
    text,
  };
  if (key !== undefined) world.memo.set(key, read);
  return read;
}
