import type { Span } from "../../text/source.ts";
import { quote } from "../../text/go-quote.ts";
import { splitPathVersion } from "../version/module-path.ts";
import type { GoMod, GoWork, ModuleVersion, Replace } from "./ast.ts";
import type { GoModRules } from "./rules.ts";
import { isDirectoryPath, parseString } from "./strings.ts";
import { checkMajor, named, parseVersion } from "./versions.ts";

type Outcome = { readonly replace: Pick<Replace, "old" | "new" | "local"> } | { readonly error: string };

const usage =
  "usage: replace module/path [v1.2.3] => other/module v1.4\n\t or replace module/path [v1.2.3] => ../local/directory";

function parseOld(args: readonly string[], arrow: number, rules: GoModRules): ModuleVersion | { error: string } {
  const path = parseString(args[0] ?? "");
  if ("error" in path) return { error: `invalid quoted string: ${path.error}` };
  if (!splitPathVersion(path.value).ok) return { error: named("replace", path.value, "invalid module path") };
  if (arrow === 1) return { path: path.value, version: "" };
  const version = parseVersion("replace", path.value, args[1] ?? "", rules);
  if ("error" in version) return version;
  const error = checkMajor("replace", path.value, version.value);
  return error === undefined ? { path: path.value, version: version.value } : { error };
}

function checkDirectory(path: string, rules: GoModRules): string | undefined {
  if (isDirectoryPath(path) && (rules.dots || (path !== "." && path !== ".."))) {
    const windows = "replacement directory appears to be Windows path (on a non-windows system)";
    return path.includes("\\") ? windows : undefined;
  }
  if (rules.atSign && path.includes("@")) {
    return "replacement module must match format 'path version', not 'path@version'";
  }
  const start = rules.dots ? "starting with . or .." : "starting with ./ or ../";
  return `replacement module without version must be directory path (rooted or ${start})`;
}

function parseNew(args: readonly string[], rules: GoModRules): ModuleVersion | { error: string } {
  const parsed = parseString(args[0] ?? "");
  if ("error" in parsed) return { error: `invalid quoted string: ${parsed.error}` };
  const path = parsed.value;
  if (args.length === 1) {
    const error = checkDirectory(path, rules);
    return error === undefined ? { path, version: "" } : { error };
  }
  const version = parseVersion("replace", path, args[1] ?? "", rules);
  if ("error" in version) return version;
  if (isDirectoryPath(path)) {
    return { error: `replacement module directory path ${quote(path)} cannot have version` };
  }
  return { path, version: version.value };
}

/** Reads the arguments of a replace line: `old [version] => new [version]`. */
export function parseReplace(args: readonly string[], rules: GoModRules): Outcome {
  const arrow = args.length >= 2 && args[1] === "=>" ? 1 : 2;
  if (args.length < arrow + 2 || args.length > arrow + 3 || args[arrow] !== "=>") return { error: usage };
  const old = parseOld(args, arrow, rules);
  if ("error" in old) return old;
  const replacement = parseNew(args.slice(arrow + 1), rules);
  if ("error" in replacement) return replacement;
  return { replace: { old, new: replacement, local: replacement.version === "" } };
}

/** Where the replacement stands: everything right of the arrow. */
export function newSpan(
  tokens: readonly { readonly text: string; readonly start: number; readonly end: number }[],
): Span {
  const arrow = tokens.findIndex((token) => token.text === "=>");
  return { start: tokens[arrow + 1]?.start ?? 0, end: tokens.at(-1)?.end ?? 0 };
}

/** The replace line in force for a module version: one that names the version wins over one that names only the path. */
export function replacementFor(
  mod: Pick<GoMod | GoWork, "replace">,
  path: string,
  version: string,
): Replace | undefined {
  let general: Replace | undefined;
  for (const replace of mod.replace) {
    if (replace.old.path !== path) continue;
    if (replace.old.version === version) return replace;
    if (replace.old.version === "") general = replace;
  }
  return general;
}

/** Two replace lines of one file that contradict each other, with the text the go command stops with. */
export function replaceConflict(
  mod: Pick<GoMod | GoWork, "replace">,
): { readonly first: Replace; readonly second: Replace; readonly message: string } | undefined {
  const seen = new Map<string, Replace>();
  for (const second of mod.replace) {
    const key = describeModule(second.old);
    const first = seen.get(key);
    if (first && (first.new.path !== second.new.path || first.new.version !== second.new.version)) {
      const message = `conflicting replacements for ${key}:\n\t${describeModule(first.new)}\n\t${describeModule(second.new)}`;
      return { first, second, message };
    }
    seen.set(key, second);
  }
  return undefined;
}

/** `path@version`, or the bare path without a version. */
export function describeModule(module: ModuleVersion): string {
  return module.version === "" ? module.path : `${module.path}@${module.version}`;
}
