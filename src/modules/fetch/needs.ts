/** Which modules a project needs: their go.mod files for the graph, their zips for the build. */
import { dirname, isAbsolute, join } from "node:path";
import type { GoMod, ModuleVersion } from "../../go/gomod/ast.ts";
import { goVersionOfMod } from "../../go/gomod/go-line.ts";
import { parseGoMod } from "../../go/gomod/parse.ts";
import { type BuildList, buildList } from "../../go/mvs/build-list.ts";
import { moduleKey } from "../../go/mvs/graph.ts";
import { type BuildListRequest, excludedKeys, findReplace, type FoundReplace } from "../../go/mvs/summary.ts";
import { compareGo } from "../../go/version/go-version.ts";
import { Source } from "../../text/source.ts";
import { readIfThere } from "../proxy/source.ts";
import type { Project, Sums } from "./project.ts";

/** Texts of go.mod files by module; `undefined` for one that can't be had. */
export type Mods = ReadonlyMap<string, GoMod | undefined>;

/** The graph as far as the go.mod files at hand reach; `unknown` names those that are missing yet. */
export function graphOf(project: Project, mods: Mods): BuildList {
  const request: BuildListRequest = {
    mains: project.mains,
    work: project.work,
    readMod: (path, version, found) => {
      if (version === "") return readLocal(project, path, found);
      const key = moduleKey({ path, version });
      return mods.has(key) ? (mods.get(key) ?? "missing") : "unknown";
    },
  };
  return buildList(request);
}

/** A replacement directory is relative to the file that names it. */
function readLocal(project: Project, path: string, found: FoundReplace | undefined): GoMod | "missing" {
  const from = found?.main?.file === undefined ? project.root : dirname(found.main.file);
  const file = join(isAbsolute(path) ? path : join(from, path), "go.mod");
  const text = readIfThere(file);
  return text === undefined ? "missing" : parseGoMod(new Source(file, text.toString("utf8")), "lax");
}

/** From Go 1.17 on go.mod lists every module that the build takes packages from: no graph is needed to know them. */
export function isListed({ work, mains }: Project): boolean {
  const [main] = mains;
  return work === undefined && main !== undefined && compareGo(goVersionOfMod(main.mod), "1.17") >= 0;
}

/** The modules that go.mod lists, as they are really fetched. */
export function listedModules(project: Project): ModuleVersion[] {
  const [main] = project.mains;
  const excluded = excludedKeys(project.mains);
  const listed = (main?.mod.require ?? []).filter((module) => !excluded.has(moduleKey(module)));
  return actualModules(project, listed);
}

/** With replacements in place; main modules and directories are not fetched. */
export function actualModules(project: Project, modules: readonly ModuleVersion[]): ModuleVersion[] {
  const found = new Map<string, ModuleVersion>();
  const own = new Set(project.mains.map(({ path }) => path));
  for (const { path, version } of modules) {
    if (version === "" || own.has(path)) continue;
    const replace = findReplace(project, { path, version })?.replace;
    const actual = replace ? replace.new : { path, version };
    if (actual.version !== "") found.set(moduleKey(actual), { path: actual.path, version: actual.version });
  }
  return [...found.values()];
}

/** The versions whose go.mod go.sum knows: most of them are in the graph, and asking at once saves one wait after the other. */
export function likelyMods(sums: Sums): ModuleVersion[] {
  const found: ModuleVersion[] = [];
  for (const key of sums.keys()) {
    const [path = "", version = ""] = key.split(" ");
    if (version.endsWith("/go.mod")) found.push({ path, version: version.slice(0, -"/go.mod".length) });
  }
  return found;
}
