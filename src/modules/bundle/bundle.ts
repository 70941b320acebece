/**
 * Exactly the modules of a project as files of a GOPROXY: for builds without network. The same modules give the same bytes: the
 * order is by name, and of `.info` files only version and time stay.
 */
import { existsSync, statSync } from "node:fs";
import type { ModuleVersion } from "../../go/gomod/ast.ts";
import { moduleKey } from "../../go/mvs/graph.ts";
import { escapeModulePath } from "../../go/version/escape.ts";
import { compareText } from "../../go/version/module-order.ts";
import { canonicalVersion, compareSemverTotal } from "../../go/version/semver.ts";
import { moduleFiles } from "../cache/paths.ts";
import type { WorkPool } from "../cache/pool.ts";
import { readIfThere } from "../proxy/source.ts";
import type { BundleFile } from "./output.ts";
import { listText } from "../proxy/list.ts";

export interface BundleContents {
  /** With their zips. */
  readonly modules: readonly ModuleVersion[];
  /** Of which the graph needs the go.mod. */
  readonly mods: readonly ModuleVersion[];
}

/** The files, in order; every zip is hashed once more, since it leaves the cache's protection. */
export async function bundleFiles(cache: string, contents: BundleContents, pool: WorkPool): Promise<BundleFile[]> {
  const files: BundleFile[] = [];
  const lists = new Map<string, Set<string>>();
  const add = (module: ModuleVersion, extension: string, content: BundleFile["content"]): void => {
    files.push({ name: `${directoryOf(module)}/${fileOf(module, extension)}`, content });
  };
  const all = new Map([...contents.mods, ...contents.modules].map((module) => [moduleKey(module), module]));
  for (const module of all.values()) {
    const { mod, info } = moduleFiles(cache, module);
    add(module, "mod", { text: read(mod) });
    if (existsSync(info)) add(module, "info", { text: plainInfo(read(info)) });
    const known = lists.get(directoryOf(module)) ?? new Set();
    lists.set(directoryOf(module), known.add(module.version));
  }
  await Promise.all(
    contents.modules.map(async (module) => {
      const { zip, zipHash } = moduleFiles(cache, module);
      const compared = await pool.compare({ module, zip, tree: undefined });
      if (compared.zipHash === undefined || compared.zipHash !== read(zipHash).trim()) {
        throw new Error(`\`${zip}\` isn't what was fetched: slipway modules verify says more`);
      }
      add(module, "zip", { copyOf: zip, size: statSync(zip).size });
    }),
  );
  for (const [directory, versions] of lists) {
    const listed = [...versions].filter((version) => canonicalVersion(version) === version).sort(compareSemverTotal);
    files.push({ name: `${directory}/list`, content: { text: listText(listed) } });
  }
  return files.sort((a, b) => compareText(a.name, b.name));
}

function directoryOf({ path }: ModuleVersion): string {
  const escaped = escapeModulePath(path);
  if ("error" in escaped) throw new Error(escaped.error);
  return `${escaped.text}/@v`;
}

function fileOf(module: ModuleVersion, extension: string): string {
  const { mod } = moduleFiles("/", module);
  return `${mod.slice(mod.lastIndexOf("/") + 1, -".mod".length)}.${extension}`;
}

function read(path: string): string {
  const content = readIfThere(path);
  if (!content) throw new Error(`\`${path}\` can't be read`);
  return content.toString("utf8");
}

/** Where a version was found is another thing for each proxy. */
function plainInfo(text: string): string {
  const { Version, Time } = JSON.parse(text) as { readonly Version: string; readonly Time: string };
  return JSON.stringify({ Version, Time });
}
