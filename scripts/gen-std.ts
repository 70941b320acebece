/**
 * Writes src/go/std/packages.ts: which standard library package came with which Go release.
 * The api/go1.*.txt files of a full Go tree name most of them; packages without an API of their own and releases
 * newer than those files come from `go list std` of the toolchains given.
 *
 *   node scripts/gen-std.ts <go tree with api/> <go binary>...
 */
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { compareGo } from "../src/go/version/go-version.ts";

/** Older than the oldest toolchain one can still run, and without an API to be listed in. */
const known: ReadonlyMap<string, string> = new Map([
  ["unsafe", "1"],
  ["runtime/cgo", "1"],
  ["runtime/race", "1.1"],
  ["time/tzdata", "1.15"],
]);

function publicOnly(path: string): boolean {
  return !/(?:^|\/)(?:internal|vendor)(?:\/|$)/.test(path);
}

function fromApi(root: string): Map<string, string> {
  const since = new Map<string, string>();
  for (const file of readdirSync(join(root, "api"))) {
    const release = /^go(1(?:\.\d+)?)\.txt$/.exec(file)?.[1];
    if (release === undefined) continue;
    for (const [, path = ""] of readFileSync(join(root, "api", file), "utf8").matchAll(/^pkg ([^ ,(]+)/gm)) {
      const first = since.get(path);
      if (publicOnly(path) && (first === undefined || compareGo(release, first) < 0)) since.set(path, release);
    }
  }
  return since;
}

function goList(go: string, format: string): string[] {
  const env = { ...process.env, CGO_ENABLED: "1", GOOS: "linux", GOENV: "off", GOTOOLCHAIN: "local" };
  const out = execFileSync(go, ["list", "-f", format, "std"], { encoding: "utf8", env });
  return out.split("\n").filter((path) => path !== "" && publicOnly(path));
}

const [root = "/usr/local/go", ...binaries] = process.argv.slice(2);
const since = new Map([...fromApi(root), ...known]);
const cgo = new Set<string>();
const toolchains: { go: string; release: string }[] = [];
for (const go of binaries) {
  const text = execFileSync(go, ["version"], { encoding: "utf8", env: { ...process.env, GOENV: "off" } });
  toolchains.push({ go, release: /go(1\.\d+)/.exec(text)?.[1] ?? "" });
}
toolchains.sort((a, b) => compareGo(a.release, b.release));
for (const { go, release } of toolchains) {
  for (const path of goList(go, "{{.ImportPath}}")) if (!since.has(path)) since.set(path, release);
  for (const path of goList(go, "{{if .CgoFiles}}{{.ImportPath}}{{end}}")) cgo.add(path);
}

const releases = new Map<string, string[]>();
for (const [path, release] of since) releases.set(release, [...(releases.get(release) ?? []), path]);
let lines = "";
for (const release of [...releases.keys()].sort(compareGo)) {
  lines += `  ["${release}", "${(releases.get(release) ?? []).sort().join(" ")}"],\n`;
}
writeFileSync(
  new URL("../src/go/std/packages.ts", import.meta.url),
  `// Written by scripts/gen-std.ts; do not edit.

/** Go release → the public packages of the standard library that came with it. */
export const packagesByRelease: readonly (readonly [string, string])[] = [
${lines}];

/** Packages that are compiled with a C compiler when cgo is on. */
export const cgoPackages = "${[...cgo].sort().join(" ")}";
`,
);
