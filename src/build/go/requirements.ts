/** Which required module provides a package, and whether go.sum vouches for it. */
import { hasSum } from "../../go/gosum/parse.ts";
import { isWithin } from "../../text/path.ts";
import type { Doubt } from "../answer.ts";
import type { Obstacle, Place } from "../obstacle.ts";
import type { Call } from "../shell/command.ts";
import { doubt } from "../shell/machine.ts";
import type { Graph } from "./walk.ts";
import { type ModuleSet, replacement } from "./modules.ts";
import { atLeast, type GoSettings } from "./settings.ts";

/** `unknown`: only the whole module graph, which needs other modules' go.mod files, could say. */
export type Provider =
  | {
      readonly is: "module";
      readonly path: string;
      readonly version: string;
      readonly candidates: readonly { readonly path: string; readonly version: string }[];
    }
  | { readonly is: "unknown" };

/** Required modules whose path is a prefix of the package's, the longest first; undefined when none can provide it. */
export function provider(set: ModuleSet, path: string): Provider | undefined {
  const candidates = new Map<string, string>();
  for (const main of set.mains) {
    for (const require of main.mod.require) {
      if (isWithin(path, require.path)) candidates.set(require.path, require.version);
    }
  }
  const sorted = [...candidates]
    .map(([module, version]) => ({ path: module, version }))
    .sort((a, b) => b.path.length - a.path.length);
  const first = sorted[0];
  if (first) return { is: "module", ...first, candidates: sorted };
  // before 1.17 go.mod doesn't list the requirements of requirements
  const lists = set.mains.every((main) => atLeast(main.mod.go?.version ?? "1.16", "1.17"));
  if (lists && !set.work) return undefined;
  return graphMayHold(set, path) ? { is: "unknown" } : undefined;
}

/** go.sum names every module of the graph, so that a path it has no prefix of is in none of them. */
function graphMayHold(set: ModuleSet, path: string): boolean {
  if (set.sumsUnknown || set.sums.every((sums) => sums.sum === undefined)) return true;
  return set.sums.some((sums) =>
    [...(sums.sum?.entries.keys() ?? [])].some((key) => isWithin(path, key.slice(0, key.indexOf(" ")))),
  );
}

/** The go.sum line that a build asks for and doesn't find. @see https://go.dev/ref/mod#go-sum-files */
export function sumMissing(
  set: ModuleSet,
  settings: GoSettings,
  found: Extract<Provider, { is: "module" }>,
  pkg: string,
  importer: Place | undefined,
): Obstacle | undefined {
  if (set.vendorMode || set.work || set.sumsUnknown) return undefined;
  if (settings.running !== undefined && !atLeast(settings.running, "1.16")) return undefined;
  if (set.modFlag === "mod") return undefined;
  const sums = set.sums[0];
  if (!sums) return undefined;
  const replaced = replacement(set, found.path, found.version);
  const module = replaced?.replace.new.path ?? found.path;
  const version = replaced?.replace.new.version ?? found.version;
  const has = (key: string): boolean => sums.sum !== undefined && hasSum(sums.sum, module, key);
  const entry = !has(version) ? "zip" : has(`${version}/go.mod`) ? undefined : "go.mod";
  if (entry === undefined) return undefined;
  return {
    kind: "go-sum-missing",
    module,
    version,
    entry,
    package: pkg,
    importer,
    fileMissing: sums.sum === undefined,
    path: sums.path,
  };
}

/** A line of go.sum that can't be read stops whatever asks go.sum; nothing does without a module to verify. */
export function sumMalformed(set: ModuleSet): Obstacle | undefined {
  const damaged = set.vendorMode ? undefined : set.sums.find((sums) => sums.sum?.errors[0]);
  const error = damaged?.sum?.errors[0];
  if (!error || !damaged.read) return undefined;
  return {
    kind: "go-sum-malformed",
    file: damaged.read.file,
    path: damaged.path,
    line: error.line,
    message: error.message,
  };
}

/** Whether a dependency imports a module for which go.sum has no line can't be told without the dependency's source. */
export function unlistedSums(call: Call, set: ModuleSet, graph: Graph): Doubt[] {
  if (set.vendorMode || set.work || set.sumsUnknown || set.modFlag === "mod" || graph.unread.size === 0) return [];
  const sum = set.sums[0]?.sum;
  const open = set.current.mod.require.find(({ path, version }) => {
    const replaced = replacement(set, path, version)?.replace;
    return !replaced?.local && (!sum || !hasSum(sum, replaced?.new.path ?? path, replaced?.new.version ?? version));
  });
  if (!open) return [];
  return [
    doubt(
      call.machine,
      `go.sum has no line for \`${open.path}@${open.version}\`, and whether a dependency imports it isn't known`,
    ),
  ];
}
