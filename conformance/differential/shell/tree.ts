/** The small file tree that every script starts in: on disk for the real shell, in memory for ours. */
import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Filesystem } from "../../../src/build/fs/filesystem.ts";
import type { Node } from "../../../src/build/fs/node.ts";

interface Entry {
  readonly text?: string;
  readonly mode?: number;
  readonly link?: string;
}

/** Directories end in a slash. */
const entries: Readonly<Record<string, Entry>> = {
  "a.txt": { text: "alpha\n" },
  "b.txt": { text: "beta two\n" },
  "empty.txt": { text: "" },
  "run.sh": { text: '#!/bin/sh\necho run "$1" > ran.txt\nexit ${2:-3}\n', mode: 0o755 },
  "lib.sh": { text: 'L=lib\ntouch sourced\nfn() { echo fn "$1"; return 4; }\n' },
  "crlf.sh": { text: "#!/bin/sh\r\ntouch crlf\r\n", mode: 0o755 },
  "plain.sh": { text: "touch plain\n", mode: 0o644 },
  "d/": {},
  "d/c.txt": { text: "gamma\n" },
  "d/.hidden": { text: "h\n" },
  "d/e/": {},
  "d/e/f.txt": { text: "phi\n" },
  "void/": {},
  link: { link: "a.txt" },
  dirlink: { link: "d" },
  dangling: { link: "nowhere" },
};

/** Where the tree stands in our file system. */
export const ROOT = "/w";

const PROGRAMS =
  "mkdir rmdir rm cp mv ln touch chmod cat ls basename dirname env sh dash tee head grep sed sort wc tr cut find readlink make";

export function writeTree(directory: string): void {
  for (const [name, { text, mode, link }] of Object.entries(entries)) {
    const path = join(directory, name);
    if (name.endsWith("/")) mkdirSync(path);
    else if (link !== undefined) symlinkSync(link, path);
    else writeFileSync(path, text ?? "");
    if (mode !== undefined) chmodSync(path, mode);
  }
}

function file(text: string, mode: number): Node {
  return { kind: "file", mode, uid: 0, content: { from: "text", text } };
}

export function memoryTree(files: Readonly<Record<string, string>> = {}): Filesystem {
  let fs = new Filesystem().makeDir(ROOT);
  for (const [name, { text, mode, link }] of Object.entries(entries)) {
    const path = `${ROOT}/${name.replace(/\/$/, "")}`;
    if (name.endsWith("/")) fs = fs.makeDir(path);
    else if (link !== undefined) fs = fs.write(path, { kind: "symlink", target: link });
    else fs = fs.write(path, file(text ?? "", mode ?? 0o644));
  }
  for (const [name, text] of Object.entries(files)) fs = fs.write(`${ROOT}/${name}`, file(text, 0o644));
  for (const name of PROGRAMS.split(" ")) {
    fs = fs.write(`/usr/bin/${name}`, { kind: "file", mode: 0o755, uid: 0, content: { from: "image", name } });
  }
  return fs
    .write("/bin/sh", { kind: "file", mode: 0o755, uid: 0, content: { from: "image", name: "sh" } })
    .makeDir("/dev")
    .makeDir("/tmp");
}
