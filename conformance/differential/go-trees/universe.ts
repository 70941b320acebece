/** A small world of modules: what a module proxy would serve. */
import type { Random } from "../docker/random.ts";

export interface ModuleFiles {
  readonly path: string;
  readonly version: string;
  /** By path in the module. */
  readonly files: ReadonlyMap<string, string>;
}

const versionsOf: Readonly<Record<string, readonly [string, ...string[]]>> = {
  "example.com/a": ["v1.0.0", "v1.1.0", "v1.2.0-pre", "v1.2.0", "v1.10.0"],
  "example.com/a/sub": ["v0.1.0", "v0.2.0"],
  "example.com/b": ["v0.0.0-20200102030405-abcdefabcdef", "v0.1.0", "v1.0.0"],
  "example.com/c/v2": ["v2.0.0", "v2.1.0"],
  "example.com/d": ["v1.0.0", "v2.0.0+incompatible", "v1.5.0"],
  "example.com/E": ["v1.0.0", "v1.0.1"],
  "gopkg.in/y.v1": ["v1.0.0", "v1.0.1"],
};
const paths = Object.keys(versionsOf) as [string, ...string[]];
const goLines = ["", "", "go 1.13", "go 1.16", "go 1.17", "go 1.18", "go 1.21", "go 1.21.0", "go 1.22"] as const;

/** An older version of the project's own module. */
const ownModule = { path: "example.org/main", version: "v0.9.0" };

export function anyModule(random: Random): { path: string; version: string } {
  const path = random.pick(paths);
  return { path, version: random.pick(versionsOf[path] ?? ["v1.0.0"]) };
}

/** Require lines for different paths, most of them. */
export function requirements(random: Random, most: number): string[] {
  const lines = new Map<string, string>();
  const some = random.some(0, most, () => (random.chance(4) ? ownModule : anyModule(random)));
  for (const { path, version } of some) {
    const key = random.chance(97) ? path : `${path} ${version}`;
    lines.set(key, `\t${path} ${version}${random.chance(40) ? " // indirect" : ""}\n`);
  }
  return [...lines.values()];
}

/** An import path that some module may or may not provide. */
export function anyImport(random: Random): string {
  const path = random.pick(paths);
  return random.chance(45) ? path : `${path}/${random.pick(["p", "q", "sub", "sub/p"])}`;
}

export function packageFile(random: Random, name: string, imports: number): string {
  const lines = random.some(0, imports, () => `\t_ "${anyImport(random)}"\n`);
  return `package ${name}\n\nimport (\n${[...new Set(lines)].join("")})\n`;
}

function moduleFiles(random: Random, path: string, version: string): ModuleFiles {
  const files = new Map<string, string>();
  const own = requirements(random, 2).filter((line) => !line.includes(`${path} `));
  const declared = random.chance(97) ? path : "example.com/other";
  const require = own.length > 0 ? `\nrequire (\n${own.join("")})\n` : "";
  if (!version.endsWith("+incompatible"))
    files.set("go.mod", `module ${declared}\n\n${random.pick(goLines)}\n${require}`);
  if (random.chance(85)) files.set("x.go", packageFile(random, "x", 1));
  if (random.chance(70)) files.set("p/p.go", packageFile(random, "p", 1));
  if (random.chance(20)) files.set("q/q_windows.go", "package q\n");
  if (random.chance(20)) files.set("sub/s.go", packageFile(random, "s", 1));
  if (files.size === 0 || random.chance(20)) files.set("README", "x");
  return { path, version, files };
}

/** Every version of every module. */
export function universe(random: Random): ModuleFiles[] {
  const modules = [moduleFiles(random, ownModule.path, ownModule.version)];
  for (const path of paths)
    for (const version of versionsOf[path] ?? []) modules.push(moduleFiles(random, path, version));
  return modules;
}

/** What the proxy serves as go.mod. */
export function goModOf(module: ModuleFiles): string {
  return module.files.get("go.mod") ?? `module ${module.path}\n`;
}
