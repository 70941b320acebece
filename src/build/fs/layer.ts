/**
 * A file system is a stack of layers. Each states what it knows of a path and leaves the rest to those below.
 */
import { dirname, basename, isWithin, relativeTo } from "../../text/path.ts";
import { isZoneDirectory, isZonePath } from "../../docker/images/zones.ts";
import { type Answer, type Doubt, NO, yes } from "../answer.ts";
import { type Node, ROOT_DIR } from "./node.ts";
import type { Listing, Tree } from "./tree.ts";

export interface Layer {
  /** What this layer says of a path; undefined when it says nothing. */
  own(path: string): Answer<Node> | undefined;
  /** A doubt over the path that stands above a `no` of the layers below. */
  doubt?(path: string): Doubt | undefined;
  /** Names that this layer adds to (value true) or takes from (false) a directory. */
  names(dir: string): ReadonlyMap<string, boolean> | undefined;
  /** False when the layer may have added names to `dir` that it doesn't list. */
  complete(dir: string): boolean;
  /** True when nothing of the layers below shows in `dir`. */
  opaque?(dir: string): boolean;
}

/** Single nodes written (`null`: removed with all below it). */
export class NodesLayer implements Layer {
  readonly #nodes: ReadonlyMap<string, Node | null>;
  /** By directory: names that are there (true) or removed. */
  readonly #names = new Map<string, Map<string, boolean>>();
  readonly #removes: boolean;

  constructor(nodes: Iterable<readonly [string, Node | null]>) {
    this.#nodes = new Map(nodes);
    let removes = false;
    for (const [path, node] of this.#nodes) {
      removes ||= node === null;
      const dir = dirname(path);
      const names = this.#names.get(dir) ?? new Map<string, boolean>();
      names.set(basename(path), node !== null);
      this.#names.set(dir, names);
    }
    this.#removes = removes;
  }

  own(path: string): Answer<Node> | undefined {
    const node = this.#nodes.get(path);
    if (node) return yes(node);
    if (node === null) return NO;
    if (!this.#removes) return undefined;
    for (let at = dirname(path); at !== "/"; at = dirname(at)) if (this.#nodes.get(at) === null) return NO;
    return undefined;
  }

  names(dir: string): ReadonlyMap<string, boolean> | undefined {
    return this.#names.get(dir);
  }

  complete(): boolean {
    return true;
  }
}

/** A tree laid over a directory: its entries win, what it doesn't have shows through. */
export class GraftLayer implements Layer {
  readonly #at: string;
  readonly #tree: Tree;

  constructor(at: string, tree: Tree) {
    this.#at = at;
    this.#tree = tree;
  }

  own(path: string): Answer<Node> | undefined {
    if (path === this.#at || !isWithin(path, this.#at)) return undefined;
    const answer = this.#tree.lookup(relativeTo(path, this.#at));
    return answer.is === "yes" ? answer : undefined;
  }

  doubt(path: string): Doubt | undefined {
    if (path === this.#at || !isWithin(path, this.#at)) return undefined;
    const answer = this.#tree.lookup(relativeTo(path, this.#at));
    return answer.is === "unknown" ? answer.reason : undefined;
  }

  names(dir: string): ReadonlyMap<string, boolean> | undefined {
    if (!isWithin(dir, this.#at)) return undefined;
    return new Map(this.#tree.list(relativeTo(dir, this.#at)).names.map((name) => [name, true]));
  }

  complete(dir: string): boolean {
    return !isWithin(dir, this.#at) || this.#tree.list(relativeTo(dir, this.#at)).complete;
  }
}

/** Something that can't be followed may have written below `roots`: what wasn't there may be now. */
export class DoubtLayer implements Layer {
  readonly #roots: readonly string[];
  readonly #reason: Doubt;
  /** What was there may be changed or gone as well. */
  readonly #changes: boolean;
  /** Names that it surely doesn't write, and whole directories by their path. */
  readonly #spares: ReadonlySet<string>;

  constructor(roots: readonly string[], reason: Doubt, changes: boolean, spares: ReadonlySet<string> = new Set()) {
    this.#roots = roots;
    this.#reason = reason;
    this.#changes = changes;
    this.#spares = spares;
  }

  own(path: string): Answer<Node> | undefined {
    return this.#changes && this.doubt(path) ? { is: "unknown", reason: this.#reason } : undefined;
  }

  doubt(path: string): Doubt | undefined {
    if (this.#spares.has(basename(path)) || this.#sparesDir(path)) return undefined;
    // what only adds may make the directory itself: `hugo -d /out`
    const within = (root: string): boolean => isWithin(path, root) && (path !== root || !this.#changes);
    return this.#roots.some(within) ? this.#reason : undefined;
  }

  names(): undefined {
    return undefined;
  }

  #sparesDir(path: string): boolean {
    for (const spare of this.#spares) if (spare.startsWith("/") && isWithin(path, spare)) return true;
    return false;
  }

  complete(dir: string): boolean {
    return this.#sparesDir(dir) || !this.#roots.some((root) => isWithin(dir, root));
  }
}

/** A tree mounted over a directory: what was there before is hidden. */
export class MountLayer implements Layer {
  readonly #at: string;
  readonly #tree: Tree;
  readonly #node: Node;

  constructor(at: string, tree: Tree, node: Node = ROOT_DIR) {
    this.#at = at;
    this.#tree = tree;
    this.#node = node;
  }

  own(path: string): Answer<Node> | undefined {
    if (path === this.#at) return yes(this.#node);
    return isWithin(path, this.#at) ? this.#tree.lookup(relativeTo(path, this.#at)) : undefined;
  }

  names(dir: string): ReadonlyMap<string, boolean> | undefined {
    if (!isWithin(dir, this.#at)) return dirname(this.#at) === dir ? new Map([[basename(this.#at), true]]) : undefined;
    return new Map(this.#tree.list(relativeTo(dir, this.#at)).names.map((name) => [name, true]));
  }

  complete(dir: string): boolean {
    return !isWithin(dir, this.#at) || this.#tree.list(relativeTo(dir, this.#at)).complete;
  }

  opaque(dir: string): boolean {
    return isWithin(dir, this.#at);
  }
}

/** These paths, and no others, may be there although nothing below says so. */
export class MaybeLayer implements Layer {
  readonly #paths: ReadonlySet<string>;
  readonly #reason: Doubt;

  constructor(paths: Iterable<string>, reason: Doubt) {
    this.#paths = new Set(paths);
    this.#reason = reason;
  }

  own(): undefined {
    return undefined;
  }

  doubt(path: string): Doubt | undefined {
    return this.#paths.has(path) ? this.#reason : undefined;
  }

  names(): undefined {
    return undefined;
  }

  complete(): boolean {
    return true;
  }
}

/** The time zones that a package of zone data brings; its other files are left open. */
export class ZonesLayer implements Layer {
  own(path: string): Answer<Node> | undefined {
    if (!isZonePath(path)) return undefined;
    if (isZoneDirectory(path)) return yes(ROOT_DIR);
    return yes({ kind: "file", mode: 0o644, uid: 0, content: { from: "image", name: path } });
  }

  names(): undefined {
    return undefined;
  }

  complete(): boolean {
    return true;
  }
}

/** `/` and nothing else. */
export class EmptyLayer implements Layer {
  own(path: string): Answer<Node> {
    return path === "/" ? yes(ROOT_DIR) : NO;
  }

  names(): undefined {
    return undefined;
  }

  complete(): boolean {
    return true;
  }
}

/** Whichever of two file systems came about: what they agree on is known. */
export class EitherLayer implements Layer {
  readonly #one: Tree;
  readonly #other: Tree;
  readonly #reason: Doubt;
  readonly #listings = new Map<string, { readonly names: ReadonlyMap<string, boolean>; readonly complete: boolean }>();

  constructor(one: Tree, other: Tree, reason: Doubt) {
    this.#one = one;
    this.#other = other;
    this.#reason = reason;
  }

  own(path: string): Answer<Node> {
    const one = this.#one.lookup(path);
    const other = this.#other.lookup(path);
    if (one.is === "unknown") return one;
    if (other.is === "unknown") return other;
    if (one.is === "no" && other.is === "no") return NO;
    if (one.is === "yes" && other.is === "yes" && same(one.value, other.value)) return one;
    return { is: "unknown", reason: this.#reason };
  }

  names(dir: string): ReadonlyMap<string, boolean> {
    return this.#listing(dir).names;
  }

  complete(dir: string): boolean {
    return this.#listing(dir).complete;
  }

  /** Asked once: below there may be such a layer again, and two questions each would double with every one of them. */
  #listing(dir: string): { readonly names: ReadonlyMap<string, boolean>; readonly complete: boolean } {
    const known = this.#listings.get(dir);
    if (known) return known;
    const one = this.#one.list(dir);
    const other = this.#other.list(dir);
    const listing = {
      names: new Map([...one.names, ...other.names].map((name) => [name, true])),
      complete: one.complete && other.complete && one.names.join("\0") === other.names.join("\0"),
    };
    this.#listings.set(dir, listing);
    return listing;
  }
}

function same(a: Node, b: Node): boolean {
  if (a === b) return true;
  if (a.kind === "dir" && b.kind === "dir") return true;
  if (a.kind === "symlink" && b.kind === "symlink") return a.target === b.target;
  if (a.kind !== "file" || b.kind !== "file") return false;
  if (a.content === b.content) return true;
  if (a.content.from === "context" && b.content.from === "context") return a.content.path === b.content.path;
  if (a.content.from === "text" && b.content.from === "text") return a.content.text === b.content.text;
  return a.content.from === "image" && b.content.from === "image" && a.content.name === b.content.name;
}

export function listLayers(layers: readonly Layer[], dir: string): Listing {
  const names = new Set<string>();
  const gone = new Set<string>();
  let complete = true;
  for (const layer of layers) {
    for (const [name, there] of layer.names(dir) ?? []) {
      if (gone.has(name) || names.has(name)) continue;
      (there ? names : gone).add(name);
    }
    if (!layer.complete(dir)) complete = false;
    // a directory that was removed, or that this layer made anew, shows nothing of the layers below
    if (layer.own(dir)?.is === "no" || layer.opaque?.(dir)) break;
  }
  return { names: [...names].sort(), complete };
}
