import { quote } from "../../text/go-quote.ts";
import { elementError, modulePathError } from "./module-path.ts";

/**
 * Module paths and versions as file names and URLs: every capital becomes `!` and its small letter, so that
 * case-insensitive file systems keep `Azure` and `azure` apart.
 * @see https://go.dev/ref/mod#goproxy-protocol
 */
export type Escaped = { readonly text: string } | { readonly error: string };

function escapeCapitals(text: string): string {
  return text.replaceAll(/[A-Z]/g, (capital) => `!${capital.toLowerCase()}`);
}

function unescapeCapitals(text: string): string | undefined {
  if (!/^(?:[^!A-Z\u0080-\uffff]|![a-z])*$/.test(text)) return undefined;
  return text.replaceAll(/!([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

/** module.EscapePath. */
export function escapeModulePath(path: string): Escaped {
  const error = modulePathError(path);
  return error ? { error } : { text: escapeCapitals(path) };
}

/** module.EscapeVersion; branch names are allowed, slashes are not. */
export function escapeVersion(version: string): Escaped {
  if (elementError(version, "file") !== undefined || version.includes("!")) {
    return { error: `version ${quote(version)} invalid: disallowed version string` };
  }
  // A letter beyond ASCII passes as a file name but not as an escaped version.
  if (/[\u0080-\uffff]/.test(version)) return { error: "internal error: inconsistency in EscapePath" };
  return { text: escapeCapitals(version) };
}

/** module.UnescapePath. */
export function unescapeModulePath(escaped: string): Escaped {
  const text = unescapeCapitals(escaped);
  if (text === undefined) return { error: `invalid escaped module path ${quote(escaped)}` };
  const error = modulePathError(text);
  return error ? { error: `invalid escaped module path ${quote(escaped)}: ${error}` } : { text };
}

/** module.UnescapeVersion. */
export function unescapeVersion(escaped: string): Escaped {
  const text = unescapeCapitals(escaped);
  if (text === undefined) return { error: `invalid escaped version ${quote(escaped)}` };
  const error = elementError(text, "file");
  return error ? { error: `invalid escaped version ${quote(text)}: ${error}` } : { text };
}
