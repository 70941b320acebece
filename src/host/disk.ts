/** A directory of this machine as a snapshot; each question is asked once. */
import { lstatSync, readdirSync, readFileSync, readlinkSync } from "node:fs";
import { join } from "node:path";
import type { Entry, Snapshot } from "../project/snapshot.ts";
import { expectLongRun } from "./engine.ts";

/** Files above this size are not read as text. */
const MAX_TEXT = 32 * 1024 * 1024;

/** Who reads as many files has more to do than start. */
const MANY = 16;

export function diskSnapshot(root: string): Snapshot {
  const entries = new Map<string, Entry | undefined>();
  const listings = new Map<string, readonly string[]>();
  const texts = new Map<string, string | undefined>();
  const entry = (path: string): Entry | undefined => {
    if (entries.has(path)) return entries.get(path);
    const found = readEntry(join(root, path));
    entries.set(path, found);
    return found;
  };
  return {
    entry,
    list: (path) => {
      const known = listings.get(path);
      if (known) return known;
      const names = entry(path)?.kind === "dir" ? readNames(join(root, path)) : [];
      listings.set(path, names);
      return names;
    },
    read: (path) => {
      if (texts.has(path)) return texts.get(path);
      const text = readText(join(root, path), entry(path));
      texts.set(path, text);
      if (texts.size === MANY) expectLongRun();
      return text;
    },
  };
}

function readEntry(path: string): Entry | undefined {
  const stat = attempt(() => lstatSync(path));
  if (!stat) return undefined;
  const mode = stat.mode & 0o7777;
  if (stat.isDirectory()) return { kind: "dir", size: 0, mode };
  if (stat.isFile()) return { kind: "file", size: stat.size, mode };
  if (!stat.isSymbolicLink()) return { kind: "other", size: 0, mode };
  return { kind: "symlink", size: 0, mode, target: attempt(() => readlinkSync(path)) ?? "" };
}

function readNames(path: string): readonly string[] {
  return attempt(() => readdirSync(path).sort()) ?? [];
}

function readText(path: string, entry: Entry | undefined): string | undefined {
  if (entry?.kind !== "file" || entry.size > MAX_TEXT) return undefined;
  return attempt(() => readFileSync(path, "utf8"));
}

function attempt<T>(ask: () => T): T | undefined {
  try {
    return ask();
  } catch {
    return undefined;
  }
}
