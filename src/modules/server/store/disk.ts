/**
 * Objects as files of a directory, which several processes may share. A file is written under another name, forced to the disk,
 * and linked to its own: link(2) fails where there is one already, so the first writer wins.
 *
 *     slipway-store      says that this directory is one
 *     objects/NAME       the objects
 *     scratch/           files in the making
 *     state/             not the store's: what the proxy keeps beside it
 */
import { constants, type Stats } from "node:fs";
import {
  copyFile,
  type FileHandle,
  link,
  lstat,
  mkdir,
  open,
  opendir,
  rename,
  rm,
  stat,
  unlink,
} from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Readable, Writable } from "node:stream";
import { clearScratch, freshDirectory, syncDirectory } from "./disk-directories.ts";
import { pump } from "./pump.ts";
import { type Content, type ObjectInfo, objectName, scratchFile, type Store, type StoredObject } from "./store.ts";

/** Pieces of a streamed file. */
const PIECE = 256 * 1024;
/** The time of last use is noted at most so often. */
const USE_INTERVAL = 60 * 60 * 1000;

export class DiskStore implements Store {
  readonly scratch: string;
  readonly #objects: string;

  private constructor(root: string) {
    this.#objects = join(root, "objects");
    this.scratch = join(root, "scratch");
  }

  /** Makes the directory where there is none; one that holds something else is refused. */
  static async open(root: string): Promise<DiskStore> {
    await freshDirectory(root);
    return new DiskStore(root);
  }

  async get(name: string): Promise<StoredObject | undefined> {
    const path = this.#path(name);
    const handle = await ifThere(open(path, constants.O_RDONLY));
    if (!handle) return undefined;
    try {
      const found = await handle.stat();
      if (!found.isFile()) {
        await handle.close();
        return undefined;
      }
      const now = Date.now();
      if (Math.abs(now - found.atimeMs) > USE_INTERVAL) {
        // who may read only can't say when it was used
        await handle.utimes(now / 1000, Math.round(found.mtimeMs) / 1000).catch(() => undefined);
      }
      return new DiskObject(infoOf(name, found), handle);
    } catch (error) {
      await handle.close();
      throw error;
    }
  }

  async stat(name: string): Promise<ObjectInfo | undefined> {
    const found = await ifThere(stat(this.#path(name)));
    return found?.isFile() ? infoOf(name, found) : undefined;
  }

  async put(name: string, content: Content): Promise<boolean> {
    const path = this.#path(name);
    const temporary = await this.#written(content);
    try {
      return await this.#link(temporary, path);
    } finally {
      await rm(temporary, { force: true });
    }
  }

  async replace(name: string, content: Uint8Array): Promise<void> {
    const path = this.#path(name);
    const temporary = await this.#written(content);
    try {
      await withDirectory(path, async () => rename(temporary, path));
      await syncDirectory(dirname(path));
    } finally {
      await rm(temporary, { force: true });
    }
  }

  async delete(name: string): Promise<boolean> {
    const path = this.#path(name);
    const gone = await ifThere(unlink(path).then(() => true));
    if (gone) await syncDirectory(dirname(path));
    return gone ?? false;
  }

  async *list(prefix: string): AsyncGenerator<ObjectInfo> {
    const start = prefix === "" ? this.#objects : this.#path(prefix.replace(/\/$/, ""));
    yield* this.#walk(start, prefix);
  }

  async clear(): Promise<number> {
    return clearScratch(this.scratch);
  }

  async close(): Promise<void> {
    // nothing is kept open
  }

  async *#walk(directory: string, prefix: string): AsyncGenerator<ObjectInfo> {
    const entries = await ifThere(opendir(directory));
    if (!entries) return;
    for await (const entry of entries) {
      const path = join(directory, entry.name);
      if (entry.isDirectory()) yield* this.#walk(path, `${prefix}${entry.name}/`);
      else {
        const found = await ifThere(lstat(path));
        if (found?.isFile()) yield infoOf(prefix + entry.name, found);
      }
    }
  }

  #path(name: string): string {
    return join(this.#objects, objectName(name));
  }

  /** A file of the scratch directory whose content is safe on the disk. */
  async #written(content: Content): Promise<string> {
    const path = scratchFile(this);
    let handle: FileHandle | undefined;
    try {
      if ("file" in content) {
        await rename(content.file, path).catch(async (error: unknown) => {
          if ((error as NodeJS.ErrnoException).code !== "EXDEV") throw error;
          await copyFile(content.file, path);
          await rm(content.file);
        });
        handle = await open(path, "r+");
      } else {
        handle = await open(path, "wx", 0o666);
        await handle.writeFile(content);
      }
      await handle.sync();
      return path;
    } catch (error) {
      await rm(path, { force: true });
      if ("file" in content) await rm(content.file, { force: true });
      throw error;
    } finally {
      await handle?.close();
    }
  }

  async #link(from: string, to: string): Promise<boolean> {
    try {
      await withDirectory(to, async () => link(from, to));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
      throw error;
    }
    await syncDirectory(dirname(to));
    return true;
  }
}

class DiskObject implements StoredObject {
  readonly name: string;
  readonly size: number;
  readonly modified: number;
  readonly used: number;
  readonly tag: string;
  readonly #handle: FileHandle;

  constructor(info: ObjectInfo, handle: FileHandle) {
    this.name = info.name;
    this.size = info.size;
    this.modified = info.modified;
    this.used = info.used;
    this.tag = info.tag;
    this.#handle = handle;
  }

  async bytes(): Promise<Buffer> {
    try {
      return await this.#handle.readFile();
    } finally {
      await this.#handle.close();
    }
  }

  stream(start: number, end: number): Readable {
    return this.#handle.createReadStream({ start, end, highWaterMark: PIECE, autoClose: true });
  }

  async copyTo(target: Writable, start: number, end: number): Promise<void> {
    try {
      await pump(this.#handle.fd, target, start, end);
    } finally {
      await this.#handle.close();
    }
  }

  async close(): Promise<void> {
    await this.#handle.close();
  }
}

function infoOf(name: string, found: Stats): ObjectInfo {
  // seconds as a float, which is how the time of use is set, keep milliseconds when they are rounded
  const modified = Math.round(found.mtimeMs);
  const tag = `${found.size.toString(36)}-${modified.toString(36)}`;
  return { name, size: found.size, modified, used: Math.max(modified, Math.floor(found.atimeMs)), tag };
}

/** Does something that needs the directory of a path, which is made when it isn't there. */
async function withDirectory(path: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    const made = await mkdir(dirname(path), { recursive: true });
    // each new directory is an entry in the one above
    const top = made === undefined ? dirname(path) : dirname(made);
    for (let at = dirname(path); at !== top; at = dirname(at)) await syncDirectory(dirname(at));
    await work();
  }
}

/** Nothing of that name, or a name that no file can have. */
async function ifThere<T>(asked: Promise<T>): Promise<T | undefined> {
  try {
    return await asked;
  } catch (error) {
    const { code = "" } = error as NodeJS.ErrnoException;
    if (["ENOENT", "ENOTDIR", "ENAMETOOLONG", "EISDIR"].includes(code)) return undefined;
    throw error;
  }
}
