/**
 * The files of a repository as they stand: paths are relative to the snapshot's root, with `/`, the root itself is `""`.
 * A snapshot answers on demand, so that a large repository costs only what is looked at; `host/` makes one of a
 * directory, tests and the browser one of a map.
 */

export type EntryKind = "file" | "dir" | "symlink" | "other";

export interface Entry {
  readonly kind: EntryKind;
  /** Bytes; 0 for what isn't a file. */
  readonly size: number;
  /** Permission bits. */
  readonly mode: number;
  /** Text of a symbolic link. */
  readonly target?: string;
}

export interface Snapshot {
  /** Undefined when nothing stands there; links are not followed. */
  entry(path: string): Entry | undefined;
  /** Names in a directory, sorted; empty for what isn't one. */
  list(path: string): readonly string[];
  /** Text of a file (UTF-8, malformed bytes replaced); undefined when it can't be read. Links are not followed. */
  read(path: string): string | undefined;
}

/** A file of a map: its text (the target of a link), and its mode when it is not 0644. */
export interface MemoryFile {
  readonly text: string;
  readonly mode?: number;
  readonly link?: boolean;
}

/** A snapshot of a map from path to text (a symbolic link's text is its target). */
export function memorySnapshot(files: Readonly<Record<string, string | MemoryFile>>): Snapshot {
  const entries = new Map<string, Entry>([["", { kind: "dir", size: 0, mode: 0o755 }]]);
  const texts = new Map<string, string>();
  const names = new Map<string, Set<string>>([["", new Set()]]);
  const addDirs = (path: string): void => {
    const cut = path.lastIndexOf("/");
    const parent = cut === -1 ? "" : path.slice(0, cut);
    if (parent !== "" && !entries.has(parent)) {
      entries.set(parent, { kind: "dir", size: 0, mode: 0o755 });
      addDirs(parent);
    }
    const siblings = names.get(parent) ?? new Set<string>();
    siblings.add(path.slice(cut + 1));
    names.set(parent, siblings);
  };
  for (const [path, given] of Object.entries(files)) {
    const file = typeof given === "string" ? { text: given } : given;
    if (path.endsWith("/")) {
      entries.set(path.slice(0, -1), { kind: "dir", size: 0, mode: file.mode ?? 0o755 });
      addDirs(path.slice(0, -1));
      continue;
    }
    addDirs(path);
    if (file.link) entries.set(path, { kind: "symlink", size: 0, mode: 0o777, target: file.text });
    else {
      entries.set(path, { kind: "file", size: new TextEncoder().encode(file.text).length, mode: file.mode ?? 0o644 });
      texts.set(path, file.text);
    }
  }
  return {
    entry: (path) => entries.get(path),
    list: (path) => [...(names.get(path) ?? [])].sort(),
    read: (path) => texts.get(path),
  };
}
