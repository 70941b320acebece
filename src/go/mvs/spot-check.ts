import type { ModuleVersion } from "../gomod/ast.ts";
import { compareModuleVersions } from "../version/module-order.ts";
import { excludedKeys, summarize, type BuildListRequest } from "./summary.ts";

export interface SpotCheck {
  /** Requirements of a module that provided a package, above what the main module lists. */
  readonly above: readonly { readonly by: ModuleVersion; readonly requires: ModuleVersion; readonly listed: string }[];
  /** Modules whose go.mod could not be read. */
  readonly unknown: readonly ModuleVersion[];
}

/**
 * Where the graph is pruned, the go command does not read all of it to load packages. It looks into the go.mod of each
 * module that provided one: if that asks for more than the main module lists, go.mod is out of date.
 */
export function spotCheck(request: BuildListRequest, providers: readonly ModuleVersion[]): SpotCheck {
  const [main] = request.mains;
  const excluded = excludedKeys(request.mains);
  const listed = new Map<string, string>();
  for (const { path, version } of main?.mod.require ?? []) {
    const known = listed.get(path);
    if (known === undefined || compareModuleVersions(path, known, version) < 0) listed.set(path, version);
  }
  const above: { by: ModuleVersion; requires: ModuleVersion; listed: string }[] = [];
  const unknown: ModuleVersion[] = [];
  for (const by of providers) {
    const summary = summarize(request, excluded, by);
    if (summary.state !== "read") unknown.push(by);
    for (const requires of summary.require) {
      const version = listed.get(requires.path);
      if (version === undefined || compareModuleVersions(requires.path, version, requires.version) >= 0) continue;
      above.push({ by, requires, listed: version });
    }
  }
  return { above, unknown };
}
