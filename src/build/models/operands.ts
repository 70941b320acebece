/** What the words of a file command stand for in the image, and how such a command reports what it could not do. */
import { basename, dirname, resolvePath } from "../../text/path.ts";
import { HOLE, isKnown } from "../../text/unknown.ts";
import { type Answer, NO } from "../answer.ts";
import type { Filesystem, Found } from "../fs/filesystem.ts";
import type { Obstacle } from "../obstacle.ts";
import type { Call } from "../shell/command.ts";
import { doubt } from "../shell/machine.ts";
import type { Met, Outcome } from "../shell/outcome.ts";

export function at(call: Call, path: string): string {
  return resolvePath(call.machine.cwd, path);
}

/** When a path isn't known, the command reaches everything below the directory that is known of it. */
export function blind(call: Call, words: readonly string[], changes: boolean): Outcome | undefined {
  const { machine } = call;
  if (isKnown(machine.cwd) && words.every(isKnown)) return undefined;
  const roots = words
    .filter((word) => !isKnown(word) || changes)
    .map((word) => (isKnown(machine.cwd) || word.startsWith("/") ? at(call, knownPart(word)) : "/"));
  const reason = doubt(machine, `\`${call.name}\` works on a path that isn't known`);
  machine.fs = machine.fs.doubt(roots.length > 0 ? roots : ["/"], reason, changes);
  return { status: "ok" };
}

function knownPart(word: string): string {
  if (isKnown(word)) return word;
  const part = word.slice(0, word.indexOf(HOLE)).replace(/[^/]*$/, "");
  return part === "" && word.startsWith(HOLE) ? "/" : part || ".";
}

/** The node an operand names. `a/.`, `a/` and `a/..` ask for a directory `a`. */
export function look(call: Call, operand: string, followLast = true): Answer<Found> {
  const { fs } = call.machine;
  if (operand === "") return NO;
  const asked = /^(.*?[^/])\/+(?:\.{0,2}(?:\/.*)?)$/s.exec(operand)?.[1];
  if (asked !== undefined && (operand.endsWith("/") || /\/\.\.?(\/|$)/.test(operand))) {
    const dir = fs.stat(at(call, asked));
    if (dir.is !== "yes") return dir;
    if (dir.value.kind !== "dir") return NO;
  }
  return fs.find(at(call, operand), followLast || /\/\.?$/.test(operand));
}

/** Where a file of this name would be made: links followed, even one that leads nowhere. */
export function followed(fs: Filesystem, path: string): string {
  let here = path;
  for (let left = 40; left > 0; left--) {
    const found = fs.find(here, false);
    if (found.is !== "yes" || found.value.node.kind !== "symlink")
      return found.is === "yes" ? found.value.path : fs.real(here);
    here = resolvePath(dirname(found.value.path), found.value.node.target);
  }
  // links in a circle: nothing can be made there
  return `${path}/circle`;
}

/** `""`, `dir/`, `dir/.`: names of directories, which no file is made under. */
export function namesNoFile(word: string): boolean {
  return /(?:^|\/)\.{0,2}$/.test(word);
}

/** Whether something can be made at a path: its directory is there. */
export function parentThere(fs: Filesystem, path: string): "yes" | "no" | "unknown" {
  const parent = fs.stat(dirname(path));
  if (parent.is !== "yes") return parent.is;
  return parent.value.kind === "dir" ? "yes" : "no";
}

/** Last name of an operand as the commands take it: `d/` is `d`. */
export function lastName(operand: string): string {
  return basename(operand.replace(/(.)\/+$/, "$1"));
}

/** Collects what goes wrong: these commands go on with their other operands and fail at the end. */
export class Report {
  readonly #call: Call;
  #met: Met | undefined;
  #unknown = false;

  constructor(call: Call) {
    this.#call = call;
  }

  missing(path: string): void {
    this.#fail({ kind: "file-missing", program: this.#call.name, path });
  }

  refused(): void {
    this.#fail({ kind: "exit", program: this.#call.name, status: 1 });
  }

  open(): void {
    this.#unknown = true;
  }

  #fail(obstacle: Obstacle): void {
    this.#met ??= this.#call.run.met(obstacle, this.#call.start, this.#call.end);
  }

  /** Of a command that prints nothing. */
  outcome(): Outcome {
    if (this.#met) return { status: "fails", code: 1, met: this.#met, out: "" };
    return { status: this.#unknown ? "unknown" : "ok", out: "" };
  }
}
