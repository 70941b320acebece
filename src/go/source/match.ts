import { compareGo, goLang } from "../version/go-version.ts";
import type { BuildContext, Constraint } from "./ast.ts";
import { evaluate } from "./constraint.ts";
import { knownArchitectures, knownSince, knownSystems, unixSystems } from "./platforms.ts";

/** Systems that also satisfy an older system's tag. */
const alsoSatisfies: ReadonlyMap<string, string> = new Map([
  ["android", "linux"],
  ["illumos", "solaris"],
  ["ios", "darwin"],
]);

function isReleaseTag(tag: string, goVersion: string): boolean {
  const release = /^go(1\.[1-9][0-9]*)$/.exec(tag)?.[1];
  return release !== undefined && compareGo(release, goLang(goVersion)) <= 0;
}

/** Is this build tag satisfied? */
export function hasTag(tag: string, context: BuildContext): boolean {
  if (tag === "cgo" && context.cgo) return true;
  if (tag === context.goos || tag === context.goarch || tag === "gc") return true;
  if (alsoSatisfies.get(context.goos) === tag) return true;
  if (tag === "unix" && unixSystems.has(context.goos) && compareGo(context.goVersion, "1.19") >= 0) return true;
  const name = tag === "boringcrypto" ? "goexperiment.boringcrypto" : tag;
  return context.tags.has(name) || (context.toolTags?.has(name) ?? false) || isReleaseTag(name, context.goVersion);
}

/** Does the constraint hold? A file without one always belongs. */
export function evalConstraint(constraint: Constraint | undefined, context: BuildContext): boolean {
  return constraint === undefined || evaluate(constraint, (tag) => hasTag(tag, context));
}

/**
 * Does the file's name admit this system and architecture? `name_linux.go`, `name_arm64.go`, `name_linux_arm64_test.go`
 * are bound, `linux.go` is not: what stands before the first `_` never counts, nor what follows the first dot.
 */
export function matchesFileName(name: string, context: BuildContext): boolean {
  const [stem = ""] = name.split(".", 1);
  const underscore = stem.indexOf("_");
  if (underscore === -1) return true;
  const parts = stem.slice(underscore).split("_");
  if (parts.at(-1) === "test") parts.pop();
  const known = (part: string, names: ReadonlySet<string>): boolean =>
    names.has(part) && compareGo(context.goVersion, knownSince(part)) >= 0;
  const last = parts.at(-1) ?? "";
  const before = parts.at(-2) ?? "";
  if (parts.length >= 2 && known(before, knownSystems) && known(last, knownArchitectures)) {
    return hasTag(last, context) && hasTag(before, context);
  }
  return known(last, knownSystems) || known(last, knownArchitectures) ? hasTag(last, context) : true;
}
