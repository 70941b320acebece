import { matchPath } from "../../text/path-match.ts";

function firstElements(path: string, count: number): string | undefined {
  const elements = path.split("/");
  return elements.length < count ? undefined : elements.slice(0, count).join("/");
}

/**
 * module.MatchPrefixPatterns, as GOPRIVATE and its relatives are matched: each glob of the comma-separated list is
 * compared with as many leading path elements as it has itself. Spaces count, empty and malformed globs are skipped.
 */
export function matchPrefixPatterns(globs: string, path: string): boolean {
  for (const raw of globs.split(",")) {
    const glob = raw.endsWith("/") ? raw.slice(0, -1) : raw;
    if (glob === "") continue;
    const prefix = firstElements(path, glob.split("/").length);
    if (prefix !== undefined && matchPath(glob, prefix) === true) return true;
  }
  return false;
}
