/**
 * The file system of a stage: an immutable stack of layers over a base image. Every question has three answers.
 * Paths are absolute and clean.
 */
import { cleanPath, dirname, resolvePath } from "../../text/path.ts";
import { isKnown } from "../../text/unknown.ts";
import { type Answer, type Doubt, NO, unknown, yes } from "../answer.ts";
import {
  DoubtLayer,
  EitherLayer,
  EmptyLayer,
  GraftLayer,
  type Layer,
  listLayers,
  MaybeLayer,
  NodesLayer,
} from "./layer.ts";
import { type DirNode, type Node, ROOT_DIR } from "./node.ts";
import type { Listing, Tree } from "./tree.ts";

/** A node and the path at which it really stands, links followed. */
export interface Found {
  readonly path: string;
  readonly node: Node;
}

const MAX_LINKS = 40;

const NAMELESS: Doubt = { reason: "a path that isn't known", line: 0 };

export class Filesystem implements Tree {
  /** Newest first. */
  readonly #layers: readonly Layer[];
  readonly #lookups = new Map<string, Answer<Node>>();
  readonly #dirs = new Map<string, Answer<Found>>();

  constructor(layers: readonly Layer[] = [new EmptyLayer()]) {
    this.#layers = layers;
  }

  over(layer: Layer): Filesystem {
    return new Filesystem([layer, ...this.#layers]);
  }

  /** Without layers that were laid over for a while (mounts). */
  without(layers: ReadonlySet<Layer>): Filesystem {
    return new Filesystem(this.#layers.filter((layer) => !layers.has(layer)));
  }

  /** The node at a path whose directories are no links; a link is not followed. */
  lookup(path: string): Answer<Node> {
    const key = path === "" ? "/" : path.startsWith("/") ? path : `/${path}`;
    const known = this.#lookups.get(key);
    if (known) return known;
    const answer = this.#ask(key);
    this.#lookups.set(key, answer);
    return answer;
  }

  #ask(path: string): Answer<Node> {
    if (path === "/") return yes(ROOT_DIR);
    let doubt: Doubt | undefined;
    for (const layer of this.#layers) {
      const answer = layer.own(path);
      if (answer?.is === "no") return doubt ? unknown(doubt) : NO;
      if (answer) return answer;
      doubt ??= layer.doubt?.(path);
    }
    return doubt ? unknown(doubt) : NO;
  }

  list(dir: string): Listing {
    return listLayers(this.#layers, dir === "" ? "/" : dir);
  }

  /** Follows links in the directories of `path` and, unless told otherwise, `path` itself. */
  find(path: string, followLast = true): Answer<Found> {
    if (!isKnown(path)) return unknown(NAMELESS);
    return this.#walk(cleanPath(`/${path}`), followLast, 0);
  }

  /** Like `find`, but for the node alone. */
  stat(path: string): Answer<Node> {
    const found = this.find(path);
    return found.is === "yes" ? yes(found.value.node) : found;
  }

  #walk(path: string, followLast: boolean, links: number): Answer<Found> {
    if (path === "/") return yes({ path, node: ROOT_DIR });
    if (links > MAX_LINKS) return NO;
    const parent = this.#directory(dirname(path), links);
    if (parent.is !== "yes") return parent;
    if (parent.value.node.kind === "file") return NO;
    const here = resolvePath(parent.value.path, path.slice(path.lastIndexOf("/") + 1));
    const answer = this.lookup(here);
    if (answer.is !== "yes") return answer;
    const node = answer.value;
    if (node.kind !== "symlink" || !followLast) return yes({ path: here, node });
    return this.#walk(resolvePath(parent.value.path, node.target), true, links + 1);
  }

  #directory(path: string, links: number): Answer<Found> {
    const known = this.#dirs.get(path);
    if (known) return known;
    const answer = this.#walk(path, true, links);
    this.#dirs.set(path, answer);
    return answer;
  }

  /** Path with the links of its directories followed, whether or not anything stands there. */
  real(path: string): string {
    const clean = cleanPath(`/${path}`);
    if (clean === "/") return clean;
    const parent = this.find(dirname(clean));
    const dir = parent.is === "yes" ? parent.value.path : this.real(dirname(clean));
    return resolvePath(dir, clean.slice(clean.lastIndexOf("/") + 1));
  }

  /**
   * Where COPY puts something: every link is followed, the last one too and those that lead nowhere, as if the image were
   * the root. @see https://pkg.go.dev/github.com/containerd/continuity/fs#RootPath
   */
  rootPath(path: string): string {
    const left = cleanPath(`/${path}`).split("/").filter(Boolean);
    let at = "/";
    for (let links = 0; left.length > 0;) {
      const here = resolvePath(at, left.shift() ?? "");
      const found = this.lookup(here);
      if (found.is === "yes" && found.value.kind === "symlink" && links++ < MAX_LINKS) {
        left.unshift(...resolvePath(at, found.value.target).split("/").filter(Boolean));
        at = "/";
      } else at = here;
    }
    return at;
  }

  /** Writes a node, and the directories above it that are missing. */
  write(path: string, node: Node, made: DirNode = ROOT_DIR): Filesystem {
    if (!isKnown(path)) return this.doubt(["/"], NAMELESS, false);
    const real = this.real(path);
    const nodes: [string, Node | null][] = [[real, node]];
    for (let dir = dirname(real); dir !== "/"; dir = dirname(dir)) {
      const there = this.lookup(dir);
      if (there.is === "yes" && there.value.kind === "dir") break;
      nodes.push([dir, made]);
    }
    return this.over(new NodesLayer(nodes));
  }

  makeDir(path: string, made: DirNode = ROOT_DIR): Filesystem {
    const there = this.stat(path);
    return there.is === "yes" && there.value.kind === "dir" ? this : this.write(path, made, made);
  }

  remove(path: string): Filesystem {
    if (!isKnown(path)) return this.doubt(["/"], NAMELESS, true);
    const real = this.real(path);
    return real === "/" ? this : this.over(new NodesLayer([[real, null]]));
  }

  /** Lays a tree's entries over a directory, which is made when missing. */
  graft(at: string, tree: Tree): Filesystem {
    const made = this.makeDir(at);
    return made.over(new GraftLayer(made.real(at) === at ? at : realDir(made, at), tree));
  }

  /** Says that something may have been added (`changes`: or changed, or removed) below the roots, which may have been made for that. */
  doubt(roots: readonly string[], reason: Doubt, changes: boolean, spares?: ReadonlySet<string>): Filesystem {
    // also where a link leads: /bin/x is /usr/bin/x on most images
    const all = [...new Set([...roots, ...roots.map((root) => realDir(this, root))])];
    const above = all.flatMap((root) => this.missingAbove(root));
    const made = above.length > 0 ? this.over(new MaybeLayer(above, reason)) : this;
    return made.over(new DoubtLayer(all, reason, changes, spares));
  }

  /** Directories above a path that surely aren't there, the outermost first. */
  missingAbove(path: string): string[] {
    const missing: string[] = [];
    for (let dir = dirname(path); dir !== "/" && this.stat(dir).is === "no"; dir = dirname(dir)) missing.unshift(dir);
    return missing;
  }

  either(other: Filesystem, reason: Doubt): Filesystem {
    return this === other ? this : new Filesystem([new EitherLayer(this, other, reason)]);
  }

  /** Everything in it, up to `limit` paths, without the leading slash. */
  walk(limit: number): Generator<{ path: string; node: Node }> {
    return walkTree(this.subtree("/"), "", limit);
  }

  /** The part below a directory, to be copied from. */
  subtree(dir: string): Tree {
    const found = this.find(dir);
    const root = found.is === "yes" ? found.value.path : dir;
    const absolute = (path: string): string => (path === "" ? root : resolvePath(root, path));
    return {
      lookup: (path) => this.lookup(absolute(path)),
      list: (path) => this.list(absolute(path)),
    };
  }
}

function realDir(fs: Filesystem, dir: string): string {
  const found = fs.find(dir);
  return found.is === "yes" ? found.value.path : fs.real(dir);
}

/** Everything below a directory that is surely there, depth first; stops after `limit` paths. */
export function* walkTree(tree: Tree, dir = "", limit = 200_000): Generator<{ path: string; node: Node }> {
  const pending = [dir];
  let left = limit;
  while (pending.length > 0) {
    const at = pending.pop() ?? "";
    for (const name of tree.list(at).names) {
      const path = at === "" ? name : `${at}/${name}`;
      const answer = tree.lookup(path);
      if (answer.is !== "yes") continue;
      if (left-- <= 0) return;
      yield { path, node: answer.value };
      if (answer.value.kind === "dir") pending.push(path);
    }
  }
}

/** A directory with nothing in it. */
export const EMPTY_TREE: Tree = new Filesystem().subtree("/");
