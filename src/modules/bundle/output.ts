/** Where a bundle goes: a directory or a tar file, whole or not there. */
import {
  closeSync,
  copyFileSync,
  mkdirSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { TAR_END, tarHeader, tarPadding } from "./tar.ts";

/** A file of the bundle: given, or copied from somewhere. */
export interface BundleFile {
  readonly name: string;
  readonly content: { readonly text: string } | { readonly copyOf: string; readonly size: number };
}

/** Makes a file or a directory beside its place and moves it there when it is whole. */
export function makeWhole(path: string, make: (making: string) => void): void {
  const making = `${path}.making-${process.pid}`;
  try {
    make(making);
    renameSync(making, path);
  } catch (error) {
    rmSync(making, { recursive: true, force: true });
    throw error;
  }
}

/** The files come in order of their names. */
export function writeDirectory(path: string, files: readonly BundleFile[]): void {
  makeWhole(path, (making) => {
    mkdirSync(making, { recursive: true });
    for (const { name, content } of files) {
      const file = join(making, name);
      mkdirSync(dirname(file), { recursive: true });
      if ("text" in content) writeFileSync(file, content.text);
      else copyFileSync(content.copyOf, file);
    }
  });
}

export function writeTar(path: string, files: readonly BundleFile[]): void {
  mkdirSync(dirname(path), { recursive: true });
  makeWhole(path, (making) => {
    const out = openSync(making, "w");
    try {
      tarInto((bytes) => writeAll(out, bytes), files);
    } finally {
      closeSync(out);
    }
  });
}

type Write = (bytes: Uint8Array) => void;

export function tarInto(write: Write, files: readonly BundleFile[]): void {
  for (const { name, content } of files) {
    const bytes = "text" in content ? Buffer.from(content.text) : undefined;
    const size = bytes ? bytes.length : "copyOf" in content ? content.size : 0;
    write(tarHeader({ name, size }));
    if (bytes) write(bytes);
    else if ("copyOf" in content) copyInto(write, content.copyOf, size);
    write(tarPadding(size));
  }
  write(TAR_END);
}

export function writeAll(out: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length;) at += writeSync(out, bytes, at);
}

function copyInto(write: Write, path: string, size: number): void {
  const from = openSync(path, "r");
  try {
    const chunk = Buffer.allocUnsafe(256 * 1024);
    let left = size;
    while (left > 0) {
      const got = readSync(from, chunk, 0, Math.min(chunk.length, left), null);
      if (got === 0) throw new Error(`\`${path}\` became shorter meanwhile`);
      write(chunk.subarray(0, got));
      left -= got;
    }
  } finally {
    closeSync(from);
  }
}
