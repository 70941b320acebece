import type { ModuleVersion } from "../gomod/ast.ts";
import { type BuildListRequest, findReplace } from "./summary.ts";

export interface UsedTwice {
  readonly first: ModuleVersion;
  readonly second: ModuleVersion;
  /** Behind `go: `. */
  readonly message: string;
}

/**
 * A module may be used under its own path or as the replacement of one other, not both: whatever loads packages stops
 * there. `modules` is the build list, or where the graph was not read, what go.mod lists.
 */
export function usedTwice(
  request: Pick<BuildListRequest, "mains" | "work">,
  modules: readonly ModuleVersion[],
): UsedTwice[] {
  const seen = new Map<string, ModuleVersion>();
  const found: UsedTwice[] = [];
  for (const second of modules) {
    const { path, version } = findReplace(request, second)?.replace.new ?? second;
    const source = `${path}@${version}`;
    const first = seen.get(source);
    if (!first) seen.set(source, second);
    else if (first.path !== second.path) {
      const message = `${source} used for two different module paths (${first.path} and ${second.path})`;
      found.push({ first, second, message });
    }
  }
  return found;
}
