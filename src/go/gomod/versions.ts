import { quote } from "../../text/go-quote.ts";
import type { GoModRules } from "./rules.ts";
import { pathMajorError, splitPathVersion } from "../version/module-path.ts";
import { canonicalVersion } from "../version/semver.ts";
import { parseString, type Parsed } from "./strings.ts";

/** A version token of `verb path version`; the error carries the `verb path: ` Go puts before it. */
export function parseVersion(
  verb: string,
  path: string,
  token: string,
  { resolve }: Pick<GoModRules, "resolve">,
): Parsed {
  const parsed = parseString(token);
  if ("error" in parsed) return { error: named(verb, path, `version ${quote(token)} invalid: ${parsed.error}`) };
  const written = `version ${quote(parsed.value)} invalid`;
  if (resolve && !splitPathVersion(path).ok) {
    return { error: named(verb, path, `${written}: malformed module path ${quote(path)}`) };
  }
  const value = canonicalVersion(parsed.value);
  if (resolve) return parsed;
  return value === "" ? { error: named(verb, path, `${written}: must be of the form v1.2.3`) } : { value };
}

/** A version the go command would have to ask a proxy about before it knows what it means. */
export function needsLookup(version: string): boolean {
  return version === "" || canonicalVersion(version) !== version;
}

/** Whether path and version belong together; a malformed path is told without the `verb path: `. */
export function checkMajor(verb: string, path: string, version: string): string | undefined {
  const { major, ok } = splitPathVersion(path);
  if (!ok) return "invalid module path";
  if (needsLookup(version)) return undefined;
  const error = pathMajorError(version, major);
  return error && named(verb, path, error);
}

/** `verb path: error`, as Go names the module an error belongs to. */
export function named(verb: string, path: string, error: string): string {
  return path === "" ? `${verb}: ${error}` : `${verb} ${path}: ${error}`;
}

export interface Interval {
  readonly low: string;
  readonly high: string;
}

function retractVersion(token: string): Parsed {
  const parsed = parseString(token);
  return "error" in parsed ? { error: `retract: version ${quote(token)} invalid: ${parsed.error}` } : parsed;
}

/** The versions of a retract line, as they are written; the go command makes them canonical later. */
export function parseInterval(tokens: readonly string[]): { interval: Interval; rest: string[] } | { error: string } {
  const [open] = tokens;
  if (open === undefined || open === "(") return { error: "expected '[' or version" };
  if (open !== "[") {
    const only = retractVersion(open);
    if ("error" in only) return only;
    return { interval: { low: only.value, high: only.value }, rest: tokens.slice(1) };
  }
  const [, lowToken, comma, highToken, close] = tokens;
  if (lowToken === undefined) return { error: "expected version after '['" };
  const low = retractVersion(lowToken);
  if ("error" in low) return low;
  if (comma !== ",") return { error: "expected ',' after version" };
  if (highToken === undefined) return { error: "expected version after ','" };
  const high = retractVersion(highToken);
  if ("error" in high) return high;
  if (close !== "]") return { error: "expected ']' after version" };
  return { interval: { low: low.value, high: high.value }, rest: tokens.slice(5) };
}
