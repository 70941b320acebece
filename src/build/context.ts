/** The build context as the builder gets it: the directory without what the ignore file leaves out. */
import { IgnoreMatcher } from "../docker/dockerignore/matcher.ts";
import { type IgnoreFile, type IgnorePattern } from "../docker/dockerignore/parse.ts";
import type { Snapshot } from "../project/snapshot.ts";
import { joinPath } from "../text/path.ts";
import { type Answer, NO, yes } from "./answer.ts";
import { Filesystem } from "./fs/filesystem.ts";
import { GraftLayer } from "./fs/layer.ts";
import type { Node } from "./fs/node.ts";
import type { Listing, Tree } from "./fs/tree.ts";

export class ContextTree implements Tree {
  readonly #snapshot: Snapshot;
  /** Directory of the context in the snapshot. */
  readonly root: string;
  readonly #matcher: IgnoreMatcher | undefined;
  readonly #kept = new Map<string, boolean>();

  constructor(snapshot: Snapshot, root: string, ignore: IgnoreFile | undefined) {
    this.#snapshot = snapshot;
    this.root = root === "." ? "" : root;
    this.#matcher = ignore && ignore.patterns.length > 0 ? new IgnoreMatcher(ignore.patterns) : undefined;
  }

  /** Path in the snapshot of a path in the context. */
  path(relative: string): string {
    return joinPath(this.root, relative);
  }

  lookup(path: string): Answer<Node> {
    const at = this.path(path);
    const entry = this.#snapshot.entry(at);
    if (!entry || !this.keeps(path, entry.kind === "dir")) return NO;
    if (entry.kind === "dir") return yes({ kind: "dir", mode: entry.mode, uid: 0 });
    if (entry.kind === "symlink") return yes({ kind: "symlink", target: entry.target ?? "", contextPath: at });
    return yes({
      kind: "file",
      mode: entry.mode,
      uid: 0,
      content: { from: "context", path: at, read: () => this.#snapshot.read(at), size: entry.size },
    });
  }

  list(path: string): Listing {
    const names = this.#snapshot
      .list(this.path(path))
      .filter((name) => this.lookup(path === "" ? name : `${path}/${name}`).is === "yes");
    return { names, complete: true };
  }

  /** Whether the client sends the path; an ignored directory comes along when something below it is kept. */
  keeps(path: string, isDir: boolean): boolean {
    if (path === "" || !this.#matcher) return true;
    const known = this.#kept.get(path);
    if (known !== undefined) return known;
    const kept = this.#decide(path, isDir);
    this.#kept.set(path, kept);
    return kept;
  }

  #decide(path: string, isDir: boolean): boolean {
    const matcher = this.#matcher;
    if (!matcher) return true;
    // the walk comes here only when it looks into every directory above
    for (let cut = path.lastIndexOf("/"); cut !== -1; cut = path.lastIndexOf("/", cut - 1)) {
      const above = matcher.decide(path.slice(0, cut));
      if (above.ignored && !above.descend) return false;
    }
    const decision = matcher.decide(path);
    if (!decision.ignored) return true;
    if (!isDir || !decision.descend) return false;
    return this.#snapshot.list(this.path(path)).some((name) => {
      const child = `${path}/${name}`;
      return this.keeps(child, this.#snapshot.entry(this.path(child))?.kind === "dir");
    });
  }

  /** The ignore line that leaves out a path which stands in the directory. */
  ignoredBy(path: string): IgnorePattern | undefined {
    if (
      !this.#matcher ||
      !this.#snapshot.entry(this.path(path)) ||
      this.keeps(path, this.#snapshot.entry(this.path(path))?.kind === "dir")
    )
      return undefined;
    let at = "";
    for (const element of path.split("/")) {
      at = at === "" ? element : `${at}/${element}`;
      const decision = this.#matcher.decide(at);
      if (decision.ignored && decision.by) return decision.by;
    }
    return undefined;
  }

  /** As a file system with the context at `/`, so that links in it are followed as the builder does. */
  filesystem(): Filesystem {
    return new Filesystem().over(new GraftLayer("/", this));
  }
}
