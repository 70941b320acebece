/**
 * Writes src/go/std/names.ts: which constants, types, variables and functions came to a standard package later than the package
 * itself, and with which Go release, as the api/go1.*.txt files of a full Go tree say.
 *
 *   node scripts/gen-std-names.ts <go tree with api/>
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { stdPackage } from "../src/go/std/std.ts";
import { compareGo } from "../src/go/version/go-version.ts";

/** Nobody builds with older ones. */
const OLDEST = "1.12";

const [root = "/usr/local/go"] = process.argv.slice(2);
const since = new Map<string, string>();
for (const file of readdirSync(join(root, "api"))) {
  const release = /^go(1(?:\.\d+)?)\.txt$/.exec(file)?.[1];
  if (release === undefined) continue;
  const text = readFileSync(join(root, "api", file), "utf8");
  for (const [, path = "", name = ""] of text.matchAll(
    /^pkg ([^ ,(]+)(?: \([^)]*\))?, (?:const|type|var|func) ([A-Z]\w*)/gm,
  )) {
    const key = `${path}.${name}`;
    const first = since.get(key);
    if (first === undefined || compareGo(release, first) < 0) since.set(key, release);
  }
}

const releases = new Map<string, Map<string, string[]>>();
for (const [key, release] of since) {
  const path = key.slice(0, key.lastIndexOf("."));
  const own = stdPackage(path)?.since;
  // what is in syscall depends on the platform
  if (path === "syscall" || own === undefined || own === release || compareGo(release, OLDEST) < 0) continue;
  const packages = releases.get(release) ?? new Map<string, string[]>();
  releases.set(release, packages);
  packages.set(path, [...(packages.get(path) ?? []), key.slice(path.length + 1)]);
}

const lines = [...releases]
  .sort(([a], [b]) => compareGo(a, b))
  .map(([release, packages]) => {
    const all = [...packages]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([path, names]) => `    ${JSON.stringify(`${path} ${names.sort().join(" ")}`)},\n`);
    return `  [\n    ${JSON.stringify(release)},\n    [\n${all.join("").replaceAll(/^/gm, "  ").trimEnd()}\n    ],\n  ],\n`;
  });
writeFileSync(
  new URL("../src/go/std/names.ts", import.meta.url),
  `// Written by scripts/gen-std-names.ts; do not edit.

/** Go release → what it brought to packages that were there before: \`PACKAGE NAME NAME…\`. */
export const namesByRelease: readonly (readonly [string, readonly string[]])[] = [
${lines.join("")}];
`,
);
