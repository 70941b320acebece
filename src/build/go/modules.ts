/**
 * Which modules a go command works with: go.work, go.mod, vendor/modules.txt and go.sum as they stand in the image, read
 * with the rules of the image's Go. @see https://go.dev/ref/mod
 */
import type { GoMod, GoWork, Replace } from "../../go/gomod/ast.ts";
import { parseGoMod, parseGoWork } from "../../go/gomod/parse.ts";
import { replacementFor } from "../../go/gomod/replace.ts";
import { type GoSum, parseGoSum } from "../../go/gosum/parse.ts";
import { type ModulesTxt, parseModulesTxt } from "../../go/vendor/modules-txt.ts";
import { resolvePath, upward } from "../../text/path.ts";
import { Source } from "../../text/source.ts";
import { type Answer, type Doubt, NO, unknown, yes } from "../answer.ts";
import type { Filesystem } from "../fs/filesystem.ts";
import { type FileNode, textOf } from "../fs/node.ts";
import type { Place } from "../obstacle.ts";
import type { World } from "../world.ts";

/** A file of the image with its text, and the name that findings give it. */
export interface Read {
  readonly path: string;
  /** Path in the snapshot when it comes from the build context, else its path in the image. */
  readonly file: string;
  readonly fromContext: boolean;
  readonly text: string;
}

export interface MainModule {
  /** Directory in the image. */
  readonly dir: string;
  readonly path: string;
  readonly mod: GoMod;
  readonly goMod: Read;
}

export interface Sums {
  readonly path: string;
  /** Undefined when the file isn't there. */
  readonly sum: GoSum | undefined;
  readonly read: Read | undefined;
}

export interface ModuleSet {
  readonly mains: readonly MainModule[];
  /** The main module the working directory is in; the first main in a workspace root. */
  readonly current: MainModule;
  readonly work: { readonly dir: string; readonly work: GoWork; readonly read: Read } | undefined;
  readonly vendor: { readonly dir: string; readonly modules: ModulesTxt; readonly read: Read } | undefined;
  readonly vendorMode: boolean;
  /** `-mod=` of the command line or GOFLAGS. */
  readonly modFlag: string | undefined;
  /** There is no go.mod: files named on the command line are built on their own. */
  readonly outside: boolean;
  readonly sums: readonly Sums[];
  /** go.sum can't be known: a command wrote it. */
  readonly sumsUnknown: boolean;
}

/** Where a package stands in vendor mode. */
export function vendorDirectory({ vendor, current }: ModuleSet, path: string): string {
  return resolvePath(vendor?.dir ?? resolvePath(current.dir, "vendor"), path);
}

/** Text of a file, three-valued: `unknown` also when its bytes are. */
export function readFile(fs: Filesystem, path: string): Answer<Read> {
  const found = fs.find(path);
  if (found.is !== "yes") return found;
  const { node } = found.value;
  if (node.kind !== "file") return NO;
  const text = textOf(node);
  if (text === undefined) return unknown(contentDoubt(node));
  const fromContext = node.content.from === "context";
  return yes({ path, file: node.content.from === "context" ? node.content.path : path, fromContext, text });
}

function contentDoubt(node: FileNode): Doubt {
  if (node.content.from === "unknown") return node.content.reason;
  return { reason: "a file that can't be read", line: 0 };
}

/** The nearest file of a name, from a directory upward; the value is its path. */
export function findUp(fs: Filesystem, from: string, name: string): Answer<string> {
  for (const dir of upward(from)) {
    const path = resolvePath(dir, name);
    const found = fs.find(path);
    if (found.is === "yes" && found.value.node.kind === "file") return yes(path);
    if (found.is === "unknown") return found;
  }
  return NO;
}

export function placeOf(
  read: Read,
  line: { readonly line: number; readonly span: { readonly start: number; readonly end: number } } | undefined,
): Place | undefined {
  return line && { file: read.file, line: line.line, span: line.span };
}

/** Parses with one memory for the whole run: the same go.mod is asked for by every step. */
export function parsedMod(world: World, read: Read): GoMod {
  return memo(world, `gomod\0${read.file}\0${read.text}`, () => parseGoMod(new Source(read.file, read.text)));
}

export function parsedWork(world: World, read: Read): GoWork {
  return memo(world, `gowork\0${read.file}\0${read.text}`, () => parseGoWork(new Source(read.file, read.text)));
}

export function parsedSum(world: World, read: Read): GoSum {
  return memo(world, `gosum\0${read.file}\0${read.text.length}\0${read.text.slice(0, 200)}`, () =>
    parseGoSum(new Source(read.file, read.text)),
  );
}

export function parsedModulesTxt(world: World, read: Read): ModulesTxt {
  return memo(world, `modules.txt\0${read.file}\0${read.text}`, () =>
    parseModulesTxt(new Source(read.file, read.text)),
  );
}

function memo<T>(world: World, key: string, make: () => T): T {
  const known = world.memo.get(key);
  if (known !== undefined) return known as T;
  const made = make();
  world.memo.set(key, made);
  return made;
}

/** The replacement of a required module, go.work's before go.mod's. */
export function replacement(
  set: ModuleSet,
  path: string,
  version: string,
): { readonly replace: Replace; readonly base: string; readonly read: Read } | undefined {
  if (set.work) {
    const replace = replacementFor(set.work.work, path, version);
    if (replace) return { replace, base: set.work.dir, read: set.work.read };
  }
  for (const main of set.mains) {
    const replace = replacementFor(main.mod, path, version);
    if (replace) return { replace, base: main.dir, read: main.goMod };
  }
  return undefined;
}
