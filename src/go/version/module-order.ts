import { compareGo, isValidGo, toolchainGoVersion } from "./go-version.ts";
import { compareSemver } from "./semver.ts";

/** Byte order of UTF-8, which is not the order of UTF-16 code units. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  for (let i = 0; i < a.length && i < b.length; i++) {
    const left = a.charCodeAt(i);
    const right = b.charCodeAt(i);
    if (left === right) continue;
    const leftSurrogate = left >= 0xd800 && left < 0xe000;
    const rightSurrogate = right >= 0xd800 && right < 0xe000;
    if (leftSurrogate !== rightSurrogate) return leftSurrogate ? 1 : -1;
    return left < right ? -1 : 1;
  }
  return a.length < b.length ? -1 : 1;
}

function toolchainVersion(name: string): string {
  return isValidGo(name) ? name : toolchainGoVersion(name);
}

/** Order of two versions of one module; the pseudo modules `go` and `toolchain` have Go's own order. */
export function compareModuleVersions(path: string, a: string, b: string): number {
  if (path === "go") return compareGo(a, b);
  if (path === "toolchain") return compareGo(toolchainVersion(a), toolchainVersion(b));
  return compareSemver(a, b);
}

/** Order of module lists and go.sum: path, then version, then what follows a `/` in the version. */
export function compareModules(
  a: { readonly path: string; readonly version: string },
  b: { readonly path: string; readonly version: string },
): number {
  if (a.path !== b.path) return compareText(a.path, b.path);
  const [left = "", leftFile = ""] = a.version.split("/", 2);
  const [right = "", rightFile = ""] = b.version.split("/", 2);
  if (left !== right) return compareModuleVersions(a.path, left, right);
  return compareText(leftFile, rightFile);
}
