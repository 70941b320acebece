/** Directories of the context with Go files that other files of the module may import. */
import { joinPath } from "../../../src/text/path.ts";
import type { Site } from "./site.ts";

export interface GoPackage {
  readonly directory: string;
  /** Paths of its .go files, tests left out. */
  readonly files: readonly string[];
}

const MOST = 400;

/** As the `./...` pattern finds them. */
export function packages(site: Site): readonly GoPackage[] {
  const found: GoPackage[] = [];
  const pending = [site.context];
  for (let at = 0; at < pending.length && at < MOST; at++) {
    const directory = pending[at] ?? "";
    const files: string[] = [];
    for (const name of site.snapshot.list(directory)) {
      const path = joinPath(directory, name);
      const kind = site.snapshot.entry(path)?.kind;
      if (kind === "dir" && !/^[._]|^(?:testdata|vendor|node_modules)$/.test(name)) pending.push(path);
      if (kind === "file" && name.endsWith(".go") && !name.endsWith("_test.go")) files.push(path);
    }
    if (files.length > 0) found.push({ directory, files });
  }
  return found;
}
