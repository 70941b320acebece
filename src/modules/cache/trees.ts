/** Extracted modules: files nobody may write, in directories nobody may write. */
import { chmodSync, closeSync, mkdirSync, openSync, readdirSync, rmSync, writeSync } from "node:fs";
import { dirname, join } from "node:path";

/** Writes the files of one module below a directory. */
export class TreeWriter {
  readonly #root: string;
  readonly #directories = new Set<string>();

  constructor(root: string) {
    this.#root = root;
    // its place is there, or what is being made is given up
    mkdirSync(root);
    this.#directories.add(root);
  }

  /** `name` is a checked, relative path. */
  add(name: string, content: Uint8Array): void {
    const path = join(this.#root, name);
    this.#ensure(dirname(path));
    const descriptor = openSync(path, "wx", 0o444);
    try {
      for (let at = 0; at < content.length;) at += writeSync(descriptor, content, at);
    } finally {
      closeSync(descriptor);
    }
  }

  /** Takes the right to write from all directories but the topmost, which has to be renamed yet. */
  finish(): void {
    const below = [...this.#directories].filter((directory) => directory !== this.#root);
    // the deeper ones first
    for (const directory of below.sort((a, b) => b.length - a.length)) protectDirectory(directory);
  }

  #ensure(directory: string): void {
    if (this.#directories.has(directory)) return;
    this.#ensure(dirname(directory));
    mkdirSync(directory);
    this.#directories.add(directory);
  }
}

/** 0777 without the umask and the rights to write. */
export function protectDirectory(path: string): void {
  chmodSync(path, 0o555 & ~mask());
}

let known: number | undefined;

/** The umask; threads may read it only by setting it, which they can't: the usual one is taken there. */
function mask(): number {
  try {
    known ??= process.umask();
  } catch {
    known = 0o022;
  }
  return known;
}

/** Removes a tree whose directories can't be written. */
export function removeTree(root: string): void {
  try {
    chmodSync(root, 0o777);
    for (const entry of readdirSync(root, { withFileTypes: true })) {
      if (entry.isDirectory()) removeTree(join(root, entry.name));
    }
  } catch {
    // what isn't there, or isn't ours, is left to the removal
  }
  rmSync(root, { recursive: true, force: true });
}
