/** The directory of a disk store: made, recognised, and cleared of what killed processes left. */
import { mkdir, open, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { FORMAT, judgeMark, MARK } from "./mark.ts";
import { StoreError } from "./store.ts";

/** Milliseconds without a write after which a file in the making has no maker. */
const STALE = 60 * 60 * 1000;

export async function freshDirectory(root: string): Promise<void> {
  await mkdir(root, { recursive: true });
  const names = await readdir(root);
  if (!names.includes(MARK)) {
    if (names.some((name) => !["objects", "scratch", "state", "lost+found"].includes(name))) {
      throw new StoreError(`\`${root}\` holds other things: a store wants a directory of its own`);
    }
    await writeFile(join(root, MARK), FORMAT);
  } else judgeMark(await readFile(join(root, MARK), "utf8"), `\`${root}\``);
  await mkdir(join(root, "objects"), { recursive: true });
  await mkdir(join(root, "scratch"), { recursive: true });
  await syncDirectory(root);
  await clearScratch(join(root, "scratch"));
}

/** Removes files that nobody has written to for an hour; the bytes that they had. */
export async function clearScratch(scratch: string): Promise<number> {
  let cleared = 0;
  for (const name of await readdir(scratch)) {
    const path = join(scratch, name);
    const found = await stat(path).catch(() => undefined);
    if (!found?.isFile() || Date.now() - found.mtimeMs <= STALE) continue;
    await rm(path, { force: true });
    cleared += found.size;
  }
  return cleared;
}

/** Names are safe on the disk from here on; file systems without such a thing refuse. */
export async function syncDirectory(path: string): Promise<void> {
  const handle = await open(path, "r").catch(() => undefined);
  if (!handle) return;
  try {
    await handle.sync();
  } catch (error) {
    const { code = "" } = error as NodeJS.ErrnoException;
    if (!["EINVAL", "ENOTSUP", "EPERM", "EBADF"].includes(code)) throw error;
  } finally {
    await handle.close();
  }
}
