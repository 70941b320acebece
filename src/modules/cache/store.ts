/**
 * Puts verified modules into a module cache as the go command would have: whole files by renaming, zips and trees while the
 * module's lock is held, so that a go command may run at the same time. What is being made stands in a directory of its own
 * below `cache/`, which is removed after a day when its owner was killed.
 */
import { existsSync, lstatSync, mkdirSync, readdirSync, renameSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import type { ModuleVersion } from "../../go/gomod/ast.ts";
import { lockFiles } from "../../host/flock.ts";
import { type ModuleFiles, moduleFiles } from "./paths.ts";
import { protectDirectory, removeTree } from "./trees.ts";
import { listFile, rewriteList } from "./version-list.ts";
import { writeAtomic } from "./write.ts";

export interface Finished {
  readonly module: ModuleVersion;
  readonly hash: string;
  /** The checked zip, to be moved; undefined when the cache has it. */
  readonly zip: string | undefined;
  /** The extracted tree, to be moved; undefined for none. */
  readonly tree: string | undefined;
}

/** What the cache has of a module. */
export interface Present {
  readonly info: boolean;
  readonly mod: boolean;
  readonly zip: boolean;
  readonly tree: boolean;
}

interface Commit extends Finished {
  readonly files: ModuleFiles;
  readonly done: (error?: Error) => void;
}

/** Each lock is an open file. */
const BATCH = 200;
const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
/** Milliseconds that a finished module waits for others. */
const PATIENCE = 1000;
/** A working directory without life for so long is rubbish. */
const STALE = 24 * 60 * 60 * 1000;

export class ModuleStore {
  readonly cache: string;
  readonly #writable: boolean;
  readonly #work: string;
  readonly #commits: Commit[] = [];
  readonly #lists = new Set<string>();
  #committing = false;
  #coming = 0;
  #timer: NodeJS.Timeout | undefined;
  #count = 0;
  /** False after a lock that no program could take. */
  locked = true;

  constructor(cache: string, writable: boolean) {
    this.cache = cache;
    this.#writable = writable;
    this.#work = join(cache, "cache", `slipway-${process.pid}-${Math.floor(Math.random() * 1e9)}`);
    // before there is anything: a signal in between would leave it behind
    for (const signal of SIGNALS) process.once(signal, this.#interrupted);
    mkdirSync(this.#work, { recursive: true });
    removeRubbish(join(cache, "cache"));
  }

  present(module: ModuleVersion): Present {
    const files = moduleFiles(this.cache, module);
    const hashed = existsSync(files.zipHash);
    return {
      info: existsSync(files.info),
      mod: existsSync(files.mod),
      zip: hashed && existsSync(files.zip),
      tree: hashed && isComplete(files),
    };
  }

  files(module: ModuleVersion): ModuleFiles {
    return moduleFiles(this.cache, module);
  }

  /** A place for something in the making. */
  place(): string {
    this.#count++;
    return join(this.#work, String(this.#count));
  }

  /** A checked `.mod`. */
  writeMod(module: ModuleVersion, content: Uint8Array): void {
    const files = this.files(module);
    writeAtomic(files.mod, content);
    this.#lists.add(files.directory);
  }

  writeInfo(module: ModuleVersion, content: string): void {
    writeAtomic(this.files(module).info, content);
  }

  /** Something is on its way to a commit; the returned function says that it has come, or won't. */
  expect(): () => void {
    this.#coming++;
    let here = false;
    return () => {
      if (here) return;
      here = true;
      this.#coming--;
      if (this.#coming === 0) this.#start(0);
    };
  }

  /**
   * Zip and tree get their names. To wait for locks means to start a program, which is dear in a process with much memory: so many
   * modules share a wait, and the last one doesn't wait for others.
   */
  async commit(finished: Finished): Promise<void> {
    const files = this.files(finished.module);
    return new Promise((resolve, reject) => {
      const done = (error?: Error): void => {
        if (error) reject(error);
        else resolve();
      };
      this.#commits.push({ ...finished, files, done });
      this.#start(this.#coming === 0 || this.#commits.length >= BATCH ? 0 : PATIENCE);
    });
  }

  async close(): Promise<void> {
    try {
      while (this.#lists.size > 0) await this.#commitAll([]);
    } finally {
      for (const signal of SIGNALS) process.off(signal, this.#interrupted);
      removeTree(this.#work);
    }
  }

  /** Nothing half done is left behind; then the signal does what it would have done. */
  readonly #interrupted = (signal: NodeJS.Signals): void => {
    // threads may still write: what they find gone they don't make again
    for (let left = 50; left > 0 && existsSync(this.#work); left--) {
      try {
        removeTree(this.#work);
      } catch {
        // something came in between
      }
    }
    process.kill(process.pid, signal);
  };

  #start(wait: number): void {
    if (this.#committing) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#drain(), wait);
  }

  async #drain(): Promise<void> {
    if (this.#committing) return;
    this.#committing = true;
    while (this.#commits.length > 0) {
      const batch = this.#commits.splice(0, BATCH);
      try {
        await this.#commitAll(batch);
      } catch (error) {
        for (const { done } of batch) done(error as Error);
      }
      if (this.#coming > 0) break;
    }
    this.#committing = false;
    if (this.#commits.length > 0) this.#start(PATIENCE);
  }

  /** The lists of versions are written on the same occasion. */
  async #commitAll(batch: readonly Commit[]): Promise<void> {
    for (const { files } of batch) mkdirSync(files.directory, { recursive: true });
    const lists = [...this.#lists].slice(0, BATCH);
    const paths = [...batch.map(({ files }) => files.lock), ...lists.map(listFile)].sort();
    const locks = await lockFiles(paths);
    if (!locks.taken) this.locked = false;
    try {
      for (const commit of batch) {
        try {
          this.#move(commit);
          commit.done();
        } catch (error) {
          commit.done(error as Error);
        }
      }
      for (const directory of lists) {
        const descriptor = locks.descriptors[paths.indexOf(listFile(directory))];
        this.#lists.delete(directory);
        if (descriptor !== undefined) rewriteList(directory, descriptor);
      }
    } finally {
      locks.release();
    }
  }

  #move({ files, hash, zip, tree }: Commit): void {
    const complete = existsSync(files.zip) && existsSync(files.zipHash);
    if (zip !== undefined && !complete) {
      // the hash first: a zip without one would be hashed again, a hash without a zip means nothing
      writeAtomic(files.zipHash, hash);
      renameSync(zip, files.zip);
    }
    if (tree === undefined || isComplete(files)) return;
    removeTree(files.tree);
    mkdirSync(dirname(files.tree), { recursive: true });
    renameSync(tree, files.tree);
    if (!this.#writable) protectDirectory(files.tree);
    rmSync(files.partial, { force: true });
  }
}

/** As the go command judges: the tree is there and nobody stopped while making it. */
function isComplete(files: ModuleFiles): boolean {
  return existsSync(files.tree) && !existsSync(files.partial);
}

/** What a process left that was killed. */
function removeRubbish(directory: string): void {
  for (const name of readdirSync(directory)) {
    if (!/^slipway-\d+-\d+$/.test(name)) continue;
    const path = join(directory, name);
    try {
      if (Date.now() - lstatSync(path).mtimeMs > STALE) removeTree(path);
    } catch {
      // somebody else was faster
    }
  }
}
