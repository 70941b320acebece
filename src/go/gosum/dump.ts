import type { GoSum } from "./parse.ts";

/** go.sum as data: one entry for each path, version and kind, in the file's order. */
export function dumpGoSum(sum: GoSum): readonly Readonly<Record<string, unknown>>[] {
  const entries: Record<string, unknown>[] = [];
  for (const [key, { hashes, line }] of sum.entries) {
    const [path = "", version = ""] = key.split(" ");
    const goMod = version.endsWith("/go.mod");
    entries.push({
      Path: path,
      Version: goMod ? version.slice(0, -"/go.mod".length) : version,
      GoMod: goMod,
      Hashes: hashes,
      Line: line,
    });
  }
  return entries;
}
