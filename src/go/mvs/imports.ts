import { quote } from "../../text/go-quote.ts";
import type { ModuleVersion } from "../gomod/ast.ts";
import { importPathError } from "../version/module-path.ts";

/** Words that name sets of packages and can't be imported. */
const metaPackages = new Set(["all", "cmd", "std", "tool", "work"]);

/** Why a path can't be imported in module mode, in the go command's words. */
export function importError(path: string): string | undefined {
  if (path.includes("@")) return `import path ${quote(path)} should not have @version`;
  if (/^\.{1,2}(?:\/|$)/.test(path)) {
    return `${quote(path)} is relative, but relative import paths are not supported in module mode`;
  }
  if (path.startsWith("/")) return `${quote(path)} is not a package path; see 'go help packages'`;
  if (metaPackages.has(path)) return `${quote(path)} is not an importable package; see 'go help packages'`;
  return path === "C" ? undefined : importPathError(path);
}

/** Paths without a dot in their first element are the standard library's. */
export function isStandardPath(path: string): boolean {
  const [first = ""] = path.split("/", 1);
  return !first.includes(".");
}

/** Is the package, by its path, in this module or in one nested in it? */
export function maybeInModule(importPath: string, modulePath: string): boolean {
  return importPath === modulePath || (importPath.startsWith(modulePath) && importPath[modulePath.length] === "/");
}

export interface Candidate extends ModuleVersion {
  /** The package's directory in the module, `""` for its root. */
  readonly dir: string;
}

/**
 * The selected modules that could hold a package, longest path first. Go looks into every one of them, and the package
 * may be in exactly one; `selected` gives a path's version, undefined for none.
 */
export function resolveImport(importPath: string, selected: (path: string) => string | undefined): Candidate[] {
  const candidates: Candidate[] = [];
  for (let prefix = importPath; prefix !== ""; prefix = prefix.slice(0, Math.max(0, prefix.lastIndexOf("/")))) {
    if (prefix === "go" || prefix === "toolchain") continue;
    const version = selected(prefix);
    if (version === undefined || version === "none") continue;
    candidates.push({ path: prefix, version, dir: importPath.slice(prefix.length + 1) });
  }
  return candidates;
}
