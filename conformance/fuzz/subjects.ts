/** Projects to be mutated: the examples, and the healthy cases of the catalogue that ask for nothing special. */
import { globSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { caseFiles } from "../../src/causes/cases.ts";
import type { MemoryFile } from "../../src/project/snapshot.ts";
import { baseImages } from "../lib/base-images.ts";
import { readCase } from "../lib/case-file.ts";

const root = resolve(import.meta.dirname, "../..");
/** Their stand-ins are quickly made, and of one toolchain what it compiled is kept. */
const IMAGES =
  /^(?:golang:1\.2[246](?:-alpine)?|alpine:3\.2\d|scratch|gcr\.io\/distroless\/static-debian12(?::nonroot)?)$/;
const PLAIN = new Set(["dockerfile", "modes", "links", "dirs", "crlf", "expect"]);

/** By path; a directory's ends with a slash. */
export type Files = Readonly<Record<string, MemoryFile>>;

export interface Subject {
  readonly name: string;
  readonly dockerfile: string;
  readonly files: Files;
}

export function subjects(): readonly Subject[] {
  return [...examples(), ...cases()].filter(({ files, dockerfile }) => {
    const images = imagesOf(files, dockerfile);
    return images.length > 0 && images.every((ref) => IMAGES.test(ref));
  });
}

export function imagesOf(files: Files, dockerfile: string): string[] {
  return baseImages(files[dockerfile]?.text ?? "", {});
}

function examples(): Subject[] {
  const place = join(root, "examples");
  return readdirSync(place)
    .filter((name) => statSync(join(place, name)).isDirectory())
    .map((name) => ({ name: `examples/${name}`, dockerfile: "Dockerfile", files: filesOf(join(place, name)) }));
}

function filesOf(directory: string): Files {
  const files: Record<string, MemoryFile> = {};
  for (const path of globSync("**/*", { cwd: directory }).toSorted()) {
    const stats = statSync(join(directory, path));
    if (stats.isFile()) files[path] = { text: readFileSync(join(directory, path), "utf8"), mode: stats.mode & 0o777 };
  }
  return files;
}

function cases(): Subject[] {
  const place = join(root, "src/causes");
  return globSync("*/*/cases/healthy*.txtar", { cwd: place })
    .toSorted()
    .flatMap((name) => {
      const text = readFileSync(join(place, name), "utf8");
      const { head } = readCase(name, text);
      if (head.expect.outcome !== "builds" || !Object.keys(head).every((key) => PLAIN.has(key))) return [];
      return [{ name, dockerfile: head.dockerfile ?? "Dockerfile", files: caseFiles(text, head) }];
    });
}
