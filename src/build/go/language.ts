/** The `go` line of a module sets the language its packages are compiled in. @see https://go.dev/ref/mod#go-mod-file-go */
import type { Constraint } from "../../go/source/ast.ts";
import { featuresAbove } from "../../go/source/language.ts";
import { isWithin } from "../../text/path.ts";
import { Source } from "../../text/source.ts";
import type { Obstacle } from "../obstacle.ts";
import { type MainModule, type ModuleSet, placeOf } from "./modules.ts";
import type { Package } from "./packages.ts";
import { atLeast, type GoSettings } from "./settings.ts";
import { compileRefused } from "./toolchain.ts";
import type { Graph } from "./walk.ts";

/** What a go.mod without a go line means. */
const DEFAULT = "1.16";

/** What the compiler says of the go line: too new for it, or too old for the code. */
export function compilerRefuses(
  set: ModuleSet,
  settings: GoSettings,
  graph: Graph,
  flags: ReadonlyMap<string, string>,
): Obstacle | undefined {
  return compileRefused(set, settings, graph) ?? languageObstacle(set, settings, graph, flags);
}

function languageObstacle(
  set: ModuleSet,
  settings: GoSettings,
  graph: Graph,
  flags: ReadonlyMap<string, string>,
): Obstacle | undefined {
  const { running } = settings;
  if (running === undefined || set.outside || (flags.get("gcflags") ?? "").includes("lang")) return undefined;
  for (const main of set.mains) {
    // -mod=mod writes a go line where there is none
    if (main.mod.go === undefined && set.modFlag === "mod") continue;
    const lang = main.mod.go?.version ?? DEFAULT;
    const minor = Number(/^1\.(\d+)/.exec(lang)?.[1] ?? Number.NaN);
    if (!(minor < 22)) continue;
    for (const pkg of graph.packages.values()) {
      const found = belongs(set, main, pkg) ? firstFeature(pkg, minor) : undefined;
      if (!found || !atLeast(running, `1.${found.since}`)) continue;
      return {
        kind: "language-too-new",
        feature: found.is,
        text: found.text,
        since: `1.${found.since}`,
        lang: `1.${minor}`,
        goLine: main.mod.go?.version,
        place: { file: found.file, line: found.line, span: found.span },
        goMod: placeOf(main.goMod, main.mod.go),
        requires: main.mod.require.length > 0,
      };
    }
  }
  return undefined;
}

/** Modules may lie in one another: a package that another module could hold is left alone. */
function belongs(set: ModuleSet, main: MainModule, pkg: Package): boolean {
  if (!pkg.own || !isWithin(pkg.path, main.path) || !isWithin(pkg.dir, main.dir)) return false;
  const others = [
    ...set.mains.filter((other) => other !== main).map((other) => other.path),
    ...set.mains.flatMap((each) => [...each.mod.require, ...each.mod.replace.map(({ old }) => old)]).map((m) => m.path),
  ];
  return !others.some((path) => isWithin(pkg.path, path));
}

function firstFeature(
  pkg: Package,
  minor: number,
):
  | (ReturnType<typeof featuresAbove>[number] & { file: string; line: number; span: { start: number; end: number } })
  | undefined {
  // what a dot import brings may have the name of a builtin
  if (pkg.files.some(({ go }) => go.imports.some(({ name }) => name === "."))) return undefined;
  const found = featuresAbove(
    pkg.files.map(({ text }) => text),
    minor,
  );
  for (const [index, file] of pkg.files.entries()) {
    const feature = found[index];
    // a file that names a release in its constraint is compiled in the language of that release
    if (!feature || namesRelease(file.go.constraint)) continue;
    const span = { start: feature.start, end: feature.end };
    return { ...feature, file: file.file, line: new Source(file.file, file.text).position(span.start).line, span };
  }
  return undefined;
}

function namesRelease(constraint: Constraint | undefined): boolean {
  return constraint !== undefined && /\bgo1\.\d/.test(JSON.stringify(constraint));
}
