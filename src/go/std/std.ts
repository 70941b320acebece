/**
 * The standard library's public packages, and the Go release each came with.
 * @see https://pkg.go.dev/std
 */
import { namesByRelease } from "./names.ts";
import { cgoPackages, packagesByRelease } from "./packages.ts";

export interface StdPackage {
  /** The Go release it first came with: `1`, `1.16` … */
  readonly since: string;
  /** Compiled with a C compiler when cgo is on. */
  readonly cgo: boolean;
}

/** What switches a package on that is not part of every build. */
export interface StdExperiment {
  /** A word of GOEXPERIMENT. */
  readonly name: string;
  /** The Go release whose source tree has it first. */
  readonly since: string;
}

/** Packages that stood behind a GOEXPERIMENT before they became, or without becoming, part of every build. */
const experiments: ReadonlyMap<string, StdExperiment> = new Map([
  ["arena", { name: "arenas", since: "1.20" }],
  ["encoding/json/jsontext", { name: "jsonv2", since: "1.25" }],
  ["encoding/json/v2", { name: "jsonv2", since: "1.25" }],
  ["iter", { name: "rangefunc", since: "1.22" }],
  ["runtime/secret", { name: "runtimesecret", since: "1.26" }],
  ["simd/archsimd", { name: "simd", since: "1.26" }],
  ["testing/synctest", { name: "synctest", since: "1.24" }],
]);

let table: Map<string, StdPackage> | undefined;

function load(): Map<string, StdPackage> {
  const packages = new Map<string, StdPackage>();
  const cgo = new Set(cgoPackages.split(" "));
  for (const [since, paths] of packagesByRelease) {
    for (const path of paths.split(" ")) packages.set(path, { since, cgo: cgo.has(path) });
  }
  return packages;
}

/** All public packages of the standard library. */
export function stdPackages(): ReadonlyMap<string, StdPackage> {
  table ??= load();
  return table;
}

/** A package of the standard library; undefined for any other path, and for packages only an experiment has. */
export function stdPackage(path: string): StdPackage | undefined {
  return stdPackages().get(path);
}

let later: Map<string, string> | undefined;

/** The Go release that brought a name to a standard package; undefined for what is as old as the package, or unknown. */
export function stdNameSince(path: string, name: string): string | undefined {
  later ??= new Map(
    namesByRelease.flatMap(([since, packages]) =>
      packages.flatMap((line) => {
        const [own = "", ...names] = line.split(" ");
        return names.map((each) => [`${own}.${each}`, since] as const);
      }),
    ),
  );
  return later.get(`${path}.${name}`);
}

/** The newest release that brought one. */
export const newestNames: string = namesByRelease.at(-1)?.[0] ?? "1";

/** A pattern of `go build` that only the standard library and the go command's own programs match. @see `go help packages` */
export function isStandardPattern(pattern: string): boolean {
  if (/^(?:std|cmd|tool|all)$/.test(pattern)) return true;
  const path = pattern.replace(/\/\.\.\.$/, "");
  return stdPackage(path) !== undefined || path === "cmd" || COMMANDS.has(path);
}

/** The programs of Go's own source tree. @see https://pkg.go.dev/cmd */
const COMMANDS: ReadonlySet<string> = new Set(
  "addr2line api asm buildid cgo compile covdata cover dist doc fix go gofmt link nm objdump pack pprof test2json trace vet"
    .split(" ")
    .map((name) => `cmd/${name}`),
);

/** The experiment that a package of the standard library stands or stood behind. */
export function stdExperiment(path: string): StdExperiment | undefined {
  return experiments.get(path);
}
