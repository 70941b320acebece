/** A base image as the lowest layer: what its facts state, and unknown or no for the rest as they allow. */
import type { ImageFacts } from "../../docker/images/facts.ts";
import { basename, dirname } from "../../text/path.ts";
import { type Answer, type Doubt, NO, unknown, yes } from "../answer.ts";
import type { Layer } from "./layer.ts";
import { type Node, ROOT_DIR } from "./node.ts";

const BIN_DIRS = new Set(["/bin", "/sbin", "/usr/bin", "/usr/sbin", "/usr/local/bin", "/usr/local/sbin"]);

/** An image about which nothing is known. */
export class UnknownImageLayer implements Layer {
  readonly #reason: Doubt;

  constructor(reason: Doubt) {
    this.#reason = reason;
  }

  own(path: string): Answer<Node> {
    return path === "/" ? yes(ROOT_DIR) : unknown(this.#reason);
  }

  names(): undefined {
    return undefined;
  }

  complete(): boolean {
    return false;
  }
}

export class ImageLayer implements Layer {
  readonly #facts: ImageFacts;
  readonly #reason: Doubt;
  /** Every directory that a known path stands in. */
  readonly #parents = new Set<string>();

  constructor(facts: ImageFacts, reason: Doubt) {
    this.#facts = facts;
    this.#reason = reason;
    for (const path of facts.paths.has) {
      for (let dir = dirname(path); dir !== "/"; dir = dirname(dir)) this.#parents.add(dir);
    }
  }

  own(path: string): Answer<Node> {
    if (path === "/") return yes(ROOT_DIR);
    const { tools, paths } = this.#facts;
    if (paths.lacks.has(path)) return NO;
    if (paths.has.has(path)) return yes(this.#known(path));
    if (this.#parents.has(path)) return yes(ROOT_DIR);
    if (BIN_DIRS.has(dirname(path))) return this.#tool(basename(path));
    if (paths.complete) return NO;
    // `paths` lists every top-level directory of a known image, so that /app is not there unless it says so
    const top = `/${path.split("/")[1] ?? ""}`;
    const topKnown = paths.has.has(top) || this.#parents.has(top);
    if (!topKnown) return tools.complete || paths.has.size > 0 ? NO : unknown(this.#reason);
    return EMPTY_DIRS.has(top) ? NO : unknown(this.#reason);
  }

  #tool(name: string): Answer<Node> {
    const { tools } = this.#facts;
    if (tools.has.has(name)) {
      return yes({ kind: "file", mode: 0o755, uid: 0, content: { from: "image", name } });
    }
    return tools.lacks.has(name) || tools.complete ? NO : unknown(this.#reason);
  }

  #known(path: string): Node {
    if (this.#parents.has(path)) return ROOT_DIR;
    if (path === "/tmp" || path === "/var/tmp") return { kind: "dir", mode: 0o1777, uid: 0 };
    if (path === "/go" || path === "/go/src" || path === "/go/bin") return { kind: "dir", mode: 0o1777, uid: 0 };
    if (path === "/root") return { kind: "dir", mode: 0o700, uid: 0 };
    // facts list directories without an extension and files as they are; which of both matters only for the latter
    const file = /\.[a-z0-9.]+$|^\/etc\/(passwd|group|hosts)$|\/bin\/|\/sbin\//i.test(path);
    if (!file) return ROOT_DIR;
    return { kind: "file", mode: 0o644, uid: 0, content: { from: "image", name: path } };
  }

  names(dir: string): ReadonlyMap<string, boolean> | undefined {
    const names = new Map<string, boolean>();
    for (const path of [...this.#facts.paths.has, ...this.#parents]) {
      if (path !== "/" && dirname(path) === dir) names.set(basename(path), true);
    }
    return names;
  }

  complete(dir: string): boolean {
    const top = `/${dir.split("/")[1] ?? ""}`;
    return this.#facts.paths.complete || EMPTY_DIRS.has(top) || (dir !== "/" && this.own(dir).is === "no");
  }
}

/** Directories that an image brings empty, save for what its facts list. */
const EMPTY_DIRS = new Set(["/go", "/home", "/mnt", "/media", "/srv", "/opt", "/tmp", "/root", "/boot"]);
