/**
 * Which strings may be a module path, an import path or a file in a module, and how a path's major version suffix
 * binds its versions. Errors are golang.org/x/mod/module's own words.
 * @see https://pkg.go.dev/golang.org/x/mod/module
 */
import { quote, quoteRune } from "../../text/go-quote.ts";
import { isValidSemver, semverBuild, semverMajor } from "./semver.ts";

type PathKind = "module" | "import" | "file";

export interface PathMajor {
  /** The path without its major version suffix. */
  readonly prefix: string;
  /** `/v2`, `.v1` (gopkg.in) or empty. */
  readonly major: string;
  /** False when the suffix is malformed, as `/v1` or `/v1.2`. */
  readonly ok: boolean;
}

const allowed: Readonly<Record<PathKind, RegExp>> = {
  module: /^[-._~0-9A-Za-z]$/,
  import: /^[-._~+0-9A-Za-z]$/,
  file: /^[-!#$%&()+,.=@[\]^_{}~ 0-9A-Za-z]$|^(?![\0-\x7f])\p{L}$/u,
};
/** Most elements are nothing but these, which is told at once. */
const plain: Readonly<Record<PathKind, RegExp>> = {
  module: /^[-._~0-9A-Za-z]*$/,
  import: /^[-._~+0-9A-Za-z]*$/,
  file: /^[-!#$%&()+,.=@[\]^_{}~ 0-9A-Za-z]*$/,
};
const windowsNames = /^(?:con|prn|aux|nul|com[1-9]|lpt[1-9])$/i;
const shortName = /~[0-9]+$/;

/** What is wrong with one path element, undefined if nothing. */
export function elementError(element: string, kind: PathKind): string | undefined {
  if (element === "") return "empty path element";
  if (/^\.+$/.test(element)) return `invalid path element ${quote(element)}`;
  if (element.startsWith(".") && kind === "module") return "leading dot in path element";
  if (element.endsWith(".")) return "trailing dot in path element";
  for (const char of plain[kind].test(element) ? "" : element) {
    if (!allowed[kind].test(char)) return `invalid char ${quoteRune(char.codePointAt(0) ?? 0)}`;
  }
  const dot = element.indexOf(".");
  const short = dot === -1 ? element : element.slice(0, dot);
  if (windowsNames.test(short)) return `${quote(short)} disallowed as path element component on Windows`;
  if (kind !== "file" && shortName.test(short)) return "trailing tilde and digits in path element";
  return undefined;
}

function elementsError(path: string, kind: PathKind): string | undefined {
  if (path === "") return "empty string";
  if (path.startsWith("-") && kind !== "file") return "leading dash";
  if (path.includes("//")) return "double slash";
  if (path.endsWith("/")) return "trailing slash";
  for (const element of path.split("/")) {
    const error = elementError(element, kind);
    if (error) return error;
  }
  return undefined;
}

function modulePathProblem(path: string): string | undefined {
  const error = elementsError(path, "module");
  if (error) return error;
  const slash = path.indexOf("/");
  const first = slash === -1 ? path : path.slice(0, slash);
  if (!first.includes(".")) return "missing dot in first path element";
  const bad = /[^-.0-9a-z]/.exec(first);
  if (bad) return `invalid char ${quoteRune(bad[0].charCodeAt(0))} in first path element`;
  return splitPathVersion(path).ok ? undefined : "invalid version";
}

/** module.CheckPath: undefined for a valid module path, else the error text. */
export function modulePathError(path: string): string | undefined {
  const problem = modulePathProblem(path);
  return problem && `malformed module path ${quote(path)}: ${problem}`;
}

/** module.CheckImportPath. */
export function importPathError(path: string): string | undefined {
  const problem = elementsError(path, "import");
  return problem && `malformed import path ${quote(path)}: ${problem}`;
}

/** module.CheckFilePath. */
export function filePathError(path: string): string | undefined {
  const problem = elementsError(path, "file");
  return problem && `malformed file path ${quote(path)}: ${problem}`;
}

function splitGopkgIn(path: string): PathMajor {
  const match = /^(.*)(\.v([0-9]+)(?:-unstable)?)$/s.exec(path);
  const [, prefix = "", major = "", digits = ""] = match ?? [];
  if (!match || (digits.startsWith("0") && major !== ".v0")) return { prefix: path, major: "", ok: false };
  return { prefix, major, ok: true };
}

/** module.SplitPathVersion. */
export function splitPathVersion(path: string): PathMajor {
  if (path.startsWith("gopkg.in/")) return splitGopkgIn(path);
  const slash = path.lastIndexOf("/");
  const suffix = path.slice(slash);
  if (slash === -1 || !/^\/v[0-9.]+$/.test(suffix)) return { prefix: path, major: "", ok: true };
  if (!/^\/v[1-9][0-9]*$/.test(suffix) || suffix === "/v1") return { prefix: path, major: "", ok: false };
  return { prefix: path.slice(0, slash), major: suffix, ok: true };
}

/** module.CheckPathMajor: does this version belong under a path with that major suffix? */
export function pathMajorError(version: string, pathMajor: string): string | undefined {
  const suffix =
    pathMajor.startsWith(".v") && pathMajor.endsWith("-unstable") ? pathMajor.slice(0, -"-unstable".length) : pathMajor;
  if (version.startsWith("v0.0.0-") && suffix === ".v1") return undefined;
  const major = semverMajor(version);
  if (suffix === "") {
    if (major === "v0" || major === "v1" || semverBuild(version) === "+incompatible") return undefined;
    return `version ${quote(version)} invalid: should be v0 or v1, not ${major}`;
  }
  const wanted = suffix.slice(1);
  return major === wanted ? undefined : `version ${quote(version)} invalid: should be ${wanted}, not ${major}`;
}

/** module.Check: a valid path with a valid version that belongs to it. */
export function moduleVersionError(path: string, version: string): string | undefined {
  const error = modulePathError(path);
  if (error) return error;
  if (!isValidSemver(version)) return `${path}@${version}: invalid version: not a semantic version`;
  const mismatch = pathMajorError(version, splitPathVersion(path).major);
  return mismatch && `${path}@${version}: invalid version: ${mismatch.slice(mismatch.indexOf(": ") + 2)}`;
}
