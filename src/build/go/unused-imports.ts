/**
 * Imports that a file doesn't use, which the compiler refuses: the one error of its own that the text alone shows for sure. A
 * name that stands anywhere behind the imports, be it in a comment, counts as used. @see https://go.dev/ref/spec#Import_declarations
 */
import { packageName } from "../../go/source/calls.ts";
import { stdPackage } from "../../go/std/std.ts";
import type { Obstacle } from "../obstacle.ts";
import { type PackageFile, placeIn } from "./packages.ts";
import type { Graph, Root } from "./walk.ts";

/** Test files are compiled with the packages that the command names only, the `tested`. @see https://pkg.go.dev/cmd/go#hdr-Test_packages */
export function unusedImport(graph: Graph, tested: readonly Root[]): Obstacle | undefined {
  const withTests = new Set(tested.map(({ path }) => path));
  for (const pkg of graph.packages.values()) {
    if (!pkg.own) continue;
    for (const file of withTests.has(pkg.path) ? [...pkg.files, ...pkg.testFiles] : pkg.files) {
      const found = unusedIn(file, graph);
      if (found) return found;
    }
  }
  return undefined;
}

function unusedIn(file: PackageFile, graph: Graph): Obstacle | undefined {
  const end = Math.max(0, ...file.go.imports.map(({ span }) => span.end));
  for (const item of file.go.imports) {
    if (item.name === "_" || item.name === "." || item.path === "C") continue;
    const name = item.name ?? nameOf(item.path, graph);
    if (name === undefined || hasWord(file.text, name, end)) continue;
    const last = item.path.slice(item.path.lastIndexOf("/") + 1);
    return {
      kind: "import-unused",
      package: item.path,
      as: name === last ? undefined : name,
      place: placeIn(file, item),
    };
  }
  return undefined;
}

function hasWord(text: string, word: string, from: number): boolean {
  for (let at = text.indexOf(word, from); at !== -1; at = text.indexOf(word, at + 1))
    // two units on each side: a letter may be a surrogate pair
    if (
      !/[\p{L}\d_]$/u.test(text.slice(at - 2, at)) &&
      !/^[\p{L}\d_]/u.test(text.slice(at + word.length, at + word.length + 2))
    )
      return true;
  return false;
}

/** What the package calls itself; undefined for a dependency's, whose source isn't read. */
function nameOf(path: string, graph: Graph): string | undefined {
  if (stdPackage(path)) return packageName(path);
  const pkg = graph.packages.get(path);
  return pkg?.own === true ? pkg.name : undefined;
}
