/** Random projects over the universe: one module, or a workspace of two. */
import type { Random } from "../docker/random.ts";
import { anyImport, anyModule, packageFile, requirements } from "./universe.ts";

export interface Project {
  /** By path; directories come of themselves. */
  readonly files: Map<string, string>;
  /** Directories of the main modules. */
  readonly modules: readonly string[];
  readonly links: ReadonlyMap<string, string>;
}

const goLines = ["", "go 1.13", "go 1.16", "go 1.17", "go 1.20", "go 1.21", "go 1.22", "go 1.23.0"] as const;

function replaceLine(random: Random): string {
  const { path, version } = anyModule(random);
  const old = random.chance(50) ? path : `${path} ${version}`;
  if (random.chance(40)) return `replace ${old} => ./local\n`;
  const other = anyModule(random);
  return `replace ${old} => ${other.path} ${other.version}\n`;
}

function goMod(random: Random, path: string): string {
  const require = requirements(random, 5);
  const { path: excluded, version } = anyModule(random);
  return [
    `module ${path}\n\n${random.pick(goLines)}\n`,
    require.length > 0 ? `\nrequire (\n${require.join("")})\n` : "",
    random.chance(20) ? `exclude ${excluded} ${version}\n` : "",
    random.chance(35) ? replaceLine(random) : "",
  ].join("");
}

const constrained = [
  "//go:build linux\n\n",
  "//go:build windows\n\n",
  "//go:build go1.20 && !cgo\n\n",
  "// +build ignore\n\n",
  "//go:build (\n\n",
  "",
] as const;
const fileNames = ["main.go", "x_test.go", "y_windows.go", "z_linux.go", "_hidden.go", "w.go", "x_amd64.go"] as const;

function addPackage(random: Random, files: Map<string, string>, dir: string): void {
  for (const name of random.some(1, 3, () => random.pick(fileNames))) {
    const text = packageFile(random, dir === "" ? "main" : "pkg", 2);
    files.set(`${dir}${name}`, (random.chance(25) ? random.pick(constrained) : "") + text);
  }
}

// oxfmt-ignore
const assets = [
  "static/a.txt", "static/b.html", "static/.hidden", "static/_part", "static/deep/c.txt", "static/deep/.git/x", "top.txt", "a b.txt", "static/bad*name",
  "mod/go.mod", "mod/in.txt", "empty/.keep", "é.txt", "static/con", "all/.x", "all/y/_z", "static/mod/go.mod", "static/mod/f.txt",
] as const;
// oxfmt-ignore
const patterns = [
  "static", "static/*", "all:static", "*.txt", "top.txt", "missing.txt", "static/*.html", "mod", "mod/in.txt", "empty", "all:empty", ".", "..",
  "static/", "[", "a?b.txt", "\"a b.txt\"", "`static/deep`", "é.txt", "static/bad*", "link", "link/*", "all", "all:all", "static/deep/*", "*", "*/*", "s[t-u]*",
  "static/con", "all:*", "linkdir", "linkdir/a.txt",
] as const;

function addEmbeds(random: Random, files: Map<string, string>): Map<string, string> {
  for (const name of random.some(1, 8, () => random.pick(assets)))
    files.set(`emb/${name}`, name.endsWith("go.mod") ? "module m\n" : "x");
  const lines = random.some(1, 2, () => `//go:embed ${random.pick(patterns)}\nvar v${random.below(10_000)} embed.FS\n`);
  files.set("emb/emb.go", `package emb\n\nimport "embed"\n\n${lines.join("\n")}`);
  const links = new Map<string, string>();
  if (random.chance(25)) links.set("emb/link", "top.txt");
  if (random.chance(25)) links.set("emb/linkdir", "static");
  return links;
}

export function randomModule(random: Random): Project {
  const files = new Map<string, string>([["go.mod", goMod(random, "example.org/main")]]);
  addPackage(random, files, "");
  if (random.chance(40)) addPackage(random, files, "inner/");
  if (random.chance(80)) files.set("local/go.mod", `module example.com/local\n\n${random.pick(goLines)}\n`);
  files.set("local/x.go", packageFile(random, "local", 1));
  const links = random.chance(70) ? addEmbeds(random, files) : new Map<string, string>();
  return { files, modules: [""], links };
}

export function randomWorkspace(random: Random): Project {
  const files = new Map<string, string>();
  for (const dir of ["one", "two"]) {
    files.set(`${dir}/go.mod`, goMod(random, `example.org/${dir}`));
    addPackage(random, files, `${dir}/`);
  }
  files.set("one/w.go", `package main\n\nimport _ "${random.chance(50) ? "example.org/two" : anyImport(random)}"\n`);
  files.set(
    "go.work",
    `${random.pick(["go 1.23.0", "go 1.24", "go 1.23.0"])}\n\nuse (\n\t./one\n\t./two\n)\n${random.chance(25) ? replaceLine(random) : ""}`,
  );
  files.set("local/go.mod", "module example.com/local\n");
  files.set("local/x.go", "package local\n");
  return { files, modules: ["one", "two"], links: new Map() };
}
