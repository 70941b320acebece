/**
 * The standard library's public packages, and the Go release each came with.
 * @see https://pkg.go.dev/std
 */
import { cgoPackages, packagesByRelease } from "./packages.ts";

export interface StdPackage {
  /** The Go release it first came with: `1`, `1.16` … */
  readonly since: string;
  /** Compiled with a C compiler when cgo is on. */
  readonly cgo: boolean;
}

/** Packages that stood behind a GOEXPERIMENT before they became, or without becoming, part of every build. */
const experiments: ReadonlyMap<string, string> = new Map([
  ["arena", "arenas"],
  ["encoding/json/jsontext", "jsonv2"],
  ["encoding/json/v2", "jsonv2"],
  ["runtime/secret", "runtimesecret"],
  ["simd", "simd"],
  ["simd/archsimd", "simd"],
  ["testing/synctest", "synctest"],
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

/** The GOEXPERIMENT that a package of the standard library stands or stood behind. */
export function stdExperiment(path: string): string | undefined {
  return experiments.get(path);
}
