/** Puts a project of memory on disk. */
import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Files } from "./subjects.ts";

export function writeFiles(directory: string, files: Files): void {
  for (const [name, { text, mode = 0o644, link }] of Object.entries(files)) {
    const path = join(directory, name);
    if (name.endsWith("/")) mkdirSync(path, { recursive: true });
    else {
      mkdirSync(dirname(path), { recursive: true });
      if (link) symlinkSync(text, path);
      else {
        writeFileSync(path, text);
        chmodSync(path, mode);
      }
    }
  }
}
