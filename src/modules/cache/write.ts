/** Small files of the cache: whole or not there, under names that the go command uses for files in the making too. */
import { closeSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from "node:fs";
import { dirname } from "node:path";

let sequence = 0;

/** A name beside `path` that nobody else has. */
function temporaryName(path: string): string {
  sequence++;
  return `${path}${process.pid}${sequence}${Math.floor(Math.random() * 1e9)}.tmp`;
}

/** Writes beside the place and renames, as the go command does. */
export function writeAtomic(path: string, content: Uint8Array | string): void {
  const temporary = temporaryName(path);
  const descriptor = openNew(temporary);
  try {
    const bytes = typeof content === "string" ? Buffer.from(content) : content;
    for (let at = 0; at < bytes.length;) at += writeSync(descriptor, bytes, at);
    closeSync(descriptor);
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

/** Directories are made when the first file wants them. */
function openNew(path: string): number {
  try {
    return openSync(path, "wx", 0o666);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    mkdirSync(dirname(path), { recursive: true });
    return openSync(path, "wx", 0o666);
  }
}
