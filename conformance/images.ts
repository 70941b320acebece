/**
 * The image facts beside real trees: every program and library that the facts name for a Debian image must be in a tree
 * that debootstrap makes today, and nothing else may be there. Needs root and debootstrap (`engine.sh up`).
 */
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { hasLibrary, hasTool, imageFacts } from "../src/docker/images/lookup.ts";
import { debianRoot } from "./engine/images/debian-tree.ts";

interface Subject {
  readonly ref: string;
  readonly release: string;
  readonly kind: "base" | "build";
}

const subjects: readonly Subject[] = [
  { ref: "debian:bookworm-slim", release: "bookworm", kind: "base" },
  { ref: "golang:1.22-bookworm", release: "bookworm", kind: "build" },
  { ref: "golang:1.26-trixie", release: "trixie", kind: "build" },
];

/** What the image has and the tree has not, on purpose: Go itself, and sq, which the tree is made without. */
const ours = new Set(["go", "gofmt", "sq"]);

function programs(root: string): Set<string> {
  const found = new Set<string>();
  for (const directory of ["bin", "sbin", "usr/bin", "usr/sbin", "usr/local/bin"]) {
    const path = join(root, directory);
    if (existsSync(path)) for (const name of readdirSync(path)) found.add(name);
  }
  return found;
}

function libraries(root: string): Set<string> {
  const found = new Set<string>();
  for (const directory of ["lib/x86_64-linux-gnu", "usr/lib/x86_64-linux-gnu"]) {
    const path = join(root, directory);
    if (existsSync(path) && statSync(path).isDirectory()) for (const name of readdirSync(path)) found.add(name);
  }
  return found;
}

let compared = 0;
const differing = new Set<Subject>();
function differ(subject: Subject, what: string): void {
  differing.add(subject);
  console.log(`${subject.ref}: ${what}`);
}

for (const subject of subjects) {
  const { ref, release, kind } = subject;
  const found = imageFacts(ref, "linux/amd64");
  if (!found.known) throw new Error(`${ref}: ${found.reason}`);
  const { facts } = found;
  const root = await debianRoot(release, kind);
  const there = programs(root);
  for (const name of facts.tools.has) {
    compared += 1;
    if (!there.has(name) && !ours.has(name)) differ(subject, `the facts name the program ${name}, the tree has none`);
  }
  for (const name of there) {
    compared += 1;
    // names that carry the machine's are not listed
    if (hasTool(facts, name) === "no" && !/x86_64|i386/.test(name))
      differ(subject, `the tree has the program ${name}, the facts say no`);
  }
  const shared = libraries(root);
  for (const name of facts.libraries.has) {
    compared += 1;
    if (!shared.has(name)) differ(subject, `the facts name the library ${name}, the tree has none`);
  }
  for (const name of shared) {
    compared += 1;
    if (/^lib.*\.so\.\d+$/.test(name) && hasLibrary(facts, name) === "no")
      differ(subject, `the tree has the library ${name}, the facts say no`);
  }
}
console.log(`image facts: ${compared} compared`);
console.log(`${subjects.length - differing.size} passed, ${differing.size} failed`);
process.exitCode = differing.size > 0 ? 1 : 0;
