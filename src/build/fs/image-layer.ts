/** A base image as the lowest layer: what its facts state, and unknown or no for the rest as they allow. */
import type { ImageFacts } from "../../docker/images/facts.ts";
import { ZONEINFO } from "../../docker/images/zones.ts";
import { hasLibrary, hasPath, hasTool } from "../../docker/images/questions.ts";
import { basename, dirname, isWithin } from "../../text/path.ts";
import { type Answer, type Doubt, NO, unknown, yes } from "../answer.ts";
import { INSTALLED } from "../models/installed.ts";
import { type Layer, ZonesLayer } from "./layer.ts";
import { type Content, type Node, ROOT_DIR } from "./node.ts";

const BIN_DIRS = new Set(["/usr/local/bin", "/usr/local/sbin", "/usr/bin", "/usr/sbin", "/bin", "/sbin"]);

/** Where Debian and Ubuntu keep libraries; asked for one in an image without the directory, nothing is found either. */
const LIBRARY_DIRS = new Set(["/usr/lib/x86_64-linux-gnu", "/usr/lib/aarch64-linux-gnu"]);

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

const ZONES = new ZonesLayer();

export class ImageLayer implements Layer {
  readonly #facts: ImageFacts;
  readonly #reason: Doubt;
  /** Every directory that a known path stands in. */
  readonly #parents = new Set<string>();
  readonly #names = new Map<string, ReadonlyMap<string, boolean>>();
  /** Directories of programs. */
  readonly #programs: readonly string[];

  constructor(facts: ImageFacts, reason: Doubt) {
    this.#facts = facts;
    this.#reason = reason;
    for (const path of facts.paths.has.written)
      for (let end = path.lastIndexOf("/"); end > 0; end = path.lastIndexOf("/", end - 1))
        this.#parents.add(path.slice(0, end));
    const ofPrograms = new Set(facts.paths.has.directories());
    for (const path of ofPrograms) this.#parents.add(path);
    this.#programs = [...this.#parents].filter((path) => ofPrograms.has(path) || /\/s?bin$/.test(path));
  }

  own(path: string): Answer<Node> {
    if (path === "/") return yes(ROOT_DIR);
    if (isWithin(path, INSTALLED)) return NO;
    const target = this.#facts.links[path];
    if (target !== undefined) return yes({ kind: "symlink", target });
    if (BIN_DIRS.has(path) || (this.#facts.libc === "glibc" && LIBRARY_DIRS.has(path)))
      return hasPath(this.#facts, path) === "no" ? NO : yes(ROOT_DIR);
    if (this.#facts.paths.has.has(path) || this.#parents.has(path)) return yes(this.#known(path));
    if (BIN_DIRS.has(dirname(path))) return this.#tool(path);
    if (/\.so(\.[0-9.]+)?$/.test(path) && hasLibrary(this.#facts, basename(path)) === "no") return NO;
    const answer = hasPath(this.#facts, path);
    if (answer === "yes") return yes(this.#known(path));
    const zone = answer === "unknown" && this.#facts.paths.has.has(ZONEINFO) ? ZONES.own(path) : undefined;
    if (zone) return zone;
    return answer === "no" ? NO : unknown(this.#reason);
  }

  /** A program whose place isn't known stands in the first directory that is asked for it. */
  #tool(path: string): Answer<Node> {
    const name = basename(path);
    const answer = hasTool(this.#facts, name);
    const { has, lacks } = this.#facts.paths;
    if (answer === "no" || lacks.has(path)) return NO;
    if (this.#facts.listed.has(dirname(path)) && !has.has(path)) return NO;
    if (answer === "unknown") return unknown(this.#reason);
    const elsewhere = !has.has(path) && this.#programs.some((directory) => has.has(`${directory}/${name}`));
    if (elsewhere) return NO;
    return yes({ kind: "file", mode: 0o755, uid: 0, content: { from: "image", name } });
  }

  #known(path: string): Node {
    if (this.#parents.has(path) || this.#facts.listed.has(path) || !isFile(path)) return directory(path);
    const name = basename(path);
    // what the image itself starts can be started
    const program = isProgram(path) || path === this.#facts.entrypoint?.[0];
    if (path === "/etc/passwd") return { kind: "file", mode: 0o644, uid: 0, content: this.#passwd() };
    return {
      kind: "file",
      mode: program ? 0o755 : 0o644,
      uid: 0,
      content: { from: "image", name: program ? name : path },
    };
  }

  /** As a text, so that a stage that copies the file knows its users too. */
  #passwd(): Content {
    const { users, usersComplete } = this.#facts;
    if (!usersComplete) return { from: "image", name: "/etc/passwd" };
    const lines = Object.entries(users).map(
      ([name, { uid, gid, home }]) => `${name}:x:${uid}:${gid}:${name}:${home}:/sbin/nologin\n`,
    );
    return { from: "text", text: lines.join("") };
  }

  names(dir: string): ReadonlyMap<string, boolean> {
    const known = this.#names.get(dir);
    if (known) return known;
    const { has } = this.#facts.paths;
    const names = new Map<string, boolean>();
    for (const paths of [has.written, this.#parents, Object.keys(this.#facts.links)])
      for (const path of paths) if (path !== "/" && dirname(path) === dir) names.set(basename(path), true);
    for (const name of has.programsIn(dir)) names.set(name, true);
    this.#names.set(dir, names);
    return names;
  }

  complete(dir: string): boolean {
    return this.#facts.listed.has(dir) || (dir !== "/" && this.own(dir).is === "no");
  }
}

function isProgram(path: string): boolean {
  return BIN_DIRS.has(dirname(path)) || dirname(path) === "/busybox" || path.startsWith("/usr/local/go/bin/");
}

/** The facts do not tell files from directories: what stands in /etc, among programs, or has an ending is a file. */
function isFile(path: string): boolean {
  if (isProgram(path)) return true;
  if (/\.d$|\/(certs|network|nginx|apk|ssl|apt|partial)$/.test(path)) return false;
  return path.startsWith("/etc/") || /\/zoneinfo\/|\.[a-z0-9.]+$|os-release$/i.test(path);
}

const OPEN_DIRS: Readonly<Record<string, number>> = {
  "/tmp": 0o1777,
  "/var/tmp": 0o1777,
  "/go": 0o1777,
  "/go/src": 0o1777,
  "/go/bin": 0o1777,
  "/root": 0o700,
};

function directory(path: string): Node {
  const uid = /^\/home\/nonroot$/.test(path) ? 65532 : 0;
  return { kind: "dir", mode: OPEN_DIRS[path] ?? 0o755, uid };
}
