/** The modules of a build, with what the cache tells about them. */
import { closeSync, openSync, statSync } from "node:fs";
import type { GoMod, ModuleVersion } from "../../go/gomod/ast.ts";
import { parseGoMod } from "../../go/gomod/parse.ts";
import { moduleKey } from "../../go/mvs/graph.ts";
import { findReplace } from "../../go/mvs/summary.ts";
import { Source } from "../../text/source.ts";
import { basename } from "../../text/path.ts";
import { moduleFiles } from "../cache/paths.ts";
import { graphOf, likelyMods } from "../fetch/needs.ts";
import { type Project, type Sums } from "../fetch/project.ts";
import { pinned } from "../fetch/sums.ts";
import { readIfThere } from "../proxy/source.ts";
import { bytesOfFile } from "../zip/bytes.ts";
import { readDirectory } from "../zip/directory.ts";

export interface ListedModule extends ModuleVersion {
  /** go.mod lists it without `// indirect`. */
  readonly direct: boolean;
  /** What takes its place: a module version, or a directory with an empty version. */
  readonly replacedBy: ModuleVersion | null;
  /** go.sum vouches for its content: the build may use it. */
  readonly pinned: boolean;
  /** Of the zip; null when the cache doesn't have it. */
  readonly bytes: number | null;
  readonly unpackedBytes: number | null;
  readonly licences: readonly string[] | null;
  /** What its own go.mod says, in this version. */
  readonly deprecated: string | null;
}

export interface ModuleList {
  readonly modules: readonly ListedModule[];
  /** go.mod files that the cache doesn't have: the list may lack what they ask for. */
  readonly unknown: readonly ModuleVersion[];
}

const LICENCE = /^(?:licen[cs]e|copying|copyright|notice|unlicense)(?:[.-].*)?$/i;

/** The go.mod files that the cache has of those that go.sum knows. */
function cachedMods(cache: string, sums: Sums): Map<string, GoMod> {
  const found = new Map<string, GoMod>();
  for (const module of likelyMods(sums)) {
    const file = moduleFiles(cache, module).mod;
    const content = readIfThere(file);
    if (content) found.set(moduleKey(module), parseGoMod(new Source(file, content.toString("utf8")), "lax"));
  }
  return found;
}

export function listModules(project: Project, cache: string): ModuleList {
  const mods = cachedMods(cache, project.sums);
  const graph = graphOf(project, mods);
  const direct = new Set<string>();
  for (const { mod } of project.mains) for (const { path, indirect } of mod.require) if (!indirect) direct.add(path);
  const own = new Set(project.mains.map(({ path }) => path));
  const modules = graph.modules
    .filter(({ path }) => !own.has(path))
    .map(({ path, version }): ListedModule => {
      const replace = findReplace(project, { path, version })?.replace.new;
      const actual = replace ?? { path, version };
      const local = actual.version === "";
      return {
        path,
        version,
        direct: direct.has(path),
        replacedBy: replace ? { path: replace.path, version: replace.version } : null,
        pinned: local || pinned(project.sums, actual, "") !== undefined,
        ...(local ? UNKNOWN : describeZip(moduleFiles(cache, actual).zip)),
        deprecated: mods.get(moduleKey(actual))?.module?.deprecated || null,
      };
    });
  return { modules, unknown: graph.unknown };
}

type ZipFacts = Pick<ListedModule, "bytes" | "unpackedBytes" | "licences">;

const UNKNOWN: ZipFacts = { bytes: null, unpackedBytes: null, licences: null };

function describeZip(path: string): ZipFacts {
  let descriptor: number | undefined;
  try {
    descriptor = openSync(path, "r");
    const directory = readDirectory(bytesOfFile(descriptor));
    if ("error" in directory) return UNKNOWN;
    let unpackedBytes = 0;
    const licences: string[] = [];
    for (const { name, size } of directory.entries) {
      unpackedBytes += size;
      const file = name.slice(name.indexOf("/", name.indexOf("@")) + 1);
      if (LICENCE.test(basename(file)) && !file.includes("/")) licences.push(file);
    }
    return { bytes: statSync(path).size, unpackedBytes, licences: licences.sort() };
  } catch {
    return UNKNOWN;
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}

/** A shortest chain of requirements from the main module to this one; undefined when the build has no such module. */
export function whyModule(project: Project, cache: string, path: string): readonly ModuleVersion[] | undefined {
  const { graph } = graphOf(project, cachedMods(cache, project.sums));
  const version = graph.selected(path);
  if (version === "none") return undefined;
  return graph.pathTo({ path, version });
}
