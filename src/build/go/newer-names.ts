/**
 * Names of the standard library, and of the language, that the running Go doesn't have yet. The go line doesn't say: `go 1.18` in go.mod doesn't keep anybody
 * with a newer Go from using what came later. @see https://go.dev/doc/devel/release
 */
import { packageName } from "../../go/source/calls.ts";
import { laterPredeclared } from "../../go/source/predeclared.ts";
import { newestNames, stdNameSince, stdPackage } from "../../go/std/std.ts";
import type { Obstacle } from "../obstacle.ts";
import { closelyOf, selectorsOf } from "./file-names.ts";
import { type Package, type PackageFile, placeAt } from "./packages.ts";
import { atLeast } from "./settings.ts";
import type { Graph } from "./walk.ts";

export function newerName(running: string, graph: Graph): Obstacle | undefined {
  if (atLeast(running, newestNames)) return undefined;
  for (const pkg of graph.packages.values()) {
    if (!pkg.own) continue;
    for (const file of pkg.files) {
      const found = newerIn(file, running) ?? (pkg.complete ? newerPredeclared(file, pkg, running) : undefined);
      if (found) return found;
    }
  }
  return undefined;
}

function newerIn(file: PackageFile, running: string): Obstacle | undefined {
  for (const { path, name } of file.go.imports) {
    if (!stdPackage(path) || name === "_" || name === ".") continue;
    const alias = name ?? packageName(path);
    for (const selected of selectorsOf(file).get(alias) ?? []) {
      const since = stdNameSince(path, selected);
      if (since === undefined || atLeast(running, since)) continue;
      const offset = closelyOf(file).selected.get(`${alias}.${selected}`);
      if (offset === undefined) continue;
      const text = `${alias}.${selected}`;
      return {
        kind: "std-name-missing",
        name: text,
        package: path,
        since,
        running,
        place: placeAt(file, offset, text),
      };
    }
  }
  return undefined;
}

/** `min(a, b)`, where the package has no function of that name. */
function newerPredeclared(file: PackageFile, pkg: Package, running: string): Obstacle | undefined {
  if (file.go.imports.some(({ name }) => name === ".")) return undefined;
  for (const [name, since] of laterPredeclared) {
    if (atLeast(running, since) || !file.text.includes(name)) continue;
    const offset = closelyOf(file).used.get(name);
    if (offset === undefined || pkg.files.some((each) => closelyOf(each).declared.has(name))) continue;
    return { kind: "std-name-missing", name, package: "builtin", since, running, place: placeAt(file, offset, name) };
  }
  return undefined;
}
