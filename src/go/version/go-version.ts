/**
 * Versions of Go itself, which are not semver: `1.21 < 1.21rc1 < 1.21.0` since Go 1.21 (a bare `1.21` is the language,
 * below every release of it), while before that `1.20` and `1.20.0` are the same.
 * @see https://go.dev/doc/toolchain#version
 */
import { compareDecimal } from "./semver.ts";

export interface GoVersion {
  readonly major: string;
  readonly minor: string;
  readonly patch: string;
  /** `alpha`, `beta`, `rc` or empty. */
  readonly kind: string;
  readonly pre: string;
}

const shape = /^(0|[1-9][0-9]*)(?:\.(0|[1-9][0-9]*)(?:\.(0|[1-9][0-9]*)|([a-z]+)(0|[1-9][0-9]*)?)?)?$/;
const invalid: GoVersion = { major: "", minor: "", patch: "", kind: "", pre: "" };

/** Parses `1.21.3`, `1.21rc1`, `1.21` or `1`, without the `go` prefix; undefined when it is none of them. */
export function parseGoVersion(version: string): GoVersion | undefined {
  const match = shape.exec(version);
  if (!match) return undefined;
  const [, major = "", minor, patch, kind = "", pre = ""] = match;
  if (minor === undefined) return { major, minor: "0", patch: "0", kind, pre };
  const implied = kind === "" && compareDecimal(minor, "21") < 0 ? "0" : "";
  return { major, minor, patch: patch ?? implied, kind, pre };
}

export function isValidGo(version: string): boolean {
  return parseGoVersion(version) !== undefined;
}

/** Negative, zero or positive; malformed versions come first and are equal to each other. */
export function compareGo(a: string, b: string): number {
  const left = parseGoVersion(a) ?? invalid;
  const right = parseGoVersion(b) ?? invalid;
  return (
    compareDecimal(left.major, right.major) ||
    compareDecimal(left.minor, right.minor) ||
    compareDecimal(left.patch, right.patch) ||
    (left.kind < right.kind ? -1 : Number(left.kind > right.kind)) ||
    compareDecimal(left.pre, right.pre)
  );
}

/** The language version: `1.21` of `1.21.3`; empty for a malformed version. */
export function goLang(version: string): string {
  const { major, minor } = parseGoVersion(version) ?? invalid;
  return minor === "" || (major === "1" && minor === "0") ? major : `${major}.${minor}`;
}

/** True for a bare language version such as `1.21`, which no toolchain is named after. */
export function isGoLang(version: string): boolean {
  const parsed = parseGoVersion(version);
  return parsed !== undefined && parsed.patch === "" && parsed.kind === "" && parsed.pre === "";
}

/** True for alphas, betas and release candidates. */
export function isGoPrerelease(version: string): boolean {
  return (parseGoVersion(version)?.kind ?? "") !== "";
}

/** The Go version in a toolchain's name: `1.21.3` of `go1.21.3-custom`; empty when it holds none. */
export function toolchainGoVersion(name: string): string {
  if (!name.startsWith("go") || /[\\/]/.test(name)) return "";
  const [version = ""] = name.slice(2).split(/[ \t-]/, 1);
  return isValidGo(version) ? version : "";
}
