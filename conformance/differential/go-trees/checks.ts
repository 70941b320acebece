/** One project, asked both ways. */
import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { embedPatternError, type EmbedKind, matchEmbed } from "../../../src/go/embed/embed.ts";
import { goVersion, type Ours } from "./ours.ts";
import type { Project } from "./project.ts";
import { type GoCommand, jsonStream } from "./real.ts";
import type { ModuleFiles } from "./universe.ts";

export interface Difference {
  readonly what: string;
  readonly ours: string;
  readonly theirs: string;
}

export interface World {
  readonly go: GoCommand;
  readonly dir: string;
  readonly modules: readonly ModuleFiles[];
}

interface Module {
  readonly Path: string;
  readonly Version?: string;
}

function unequal(what: string, ours: string, theirs: string): Difference[] {
  return ours === theirs ? [] : [{ what, ours, theirs }];
}

/** The kind of a failure: texts name files on disk, kinds don't. */
function failureKind(text: string): string {
  const kinds: readonly [RegExp, string][] = [
    [/updates to go\.mod needed/, "updates"],
    [/module declares its path as/, "path"],
    [/conflicting replacements/, "conflict"],
    [/reading .*go\.mod: open|replacement directory/, "missing"],
    [/requires go >=/, "go"],
  ];
  return kinds.find(([pattern]) => pattern.test(text))?.[1] ?? text;
}

/** What the go command may stop with; of several it tells the one it meets first. */
function ourFailures(ours: Ours): string[] {
  const { list } = ours;
  const refused = ours.refusal();
  if (refused !== undefined) return [failureKind(refused)];
  const kinds = list.problems.map(({ message }) => failureKind(message));
  if (list.missing.length > 0) kinds.push("missing");
  if (list.overruled.length > 0) kinds.push("updates");
  return kinds;
}

export function checkBuildList(world: World, ours: Ours): Difference[] {
  const { status, stdout, stderr } = world.go.run(world.dir, ["list", "-m", "-json", "all"]);
  const failures = ourFailures(ours);
  if (status !== 0 && failures.includes(failureKind(stderr))) return [];
  const mine = failures[0] ?? ours.list.modules.map(({ path, version }) => `${path}@${version}`).join(" ");
  const list = (jsonStream(stdout) as unknown as Module[]).map(({ Path, Version = "" }) => `${Path}@${Version}`);
  return unequal("build list", mine, status === 0 ? list.join(" ") : failureKind(stderr));
}

interface Listed {
  readonly ImportPath: string;
  readonly Standard?: boolean;
  readonly Module?: Module;
  readonly GoFiles?: string[];
  readonly TestGoFiles?: string[];
  readonly XTestGoFiles?: string[];
  readonly IgnoredGoFiles?: string[];
  readonly Imports?: string[];
  readonly EmbedFiles?: string[];
  readonly Error?: { Err: string };
}

function theirProvider(listed: Listed): string {
  if (listed.Module) return `${listed.Module.Path}@${listed.Module.Version ?? ""}`;
  return /ambiguous import/.test(listed.Error?.Err ?? "") ? "ambiguous" : "missing";
}

function sorted(names: Iterable<string> | undefined): string {
  return [...(names ?? [])].sort().join(" ");
}

function checkFiles(ours: Ours, listed: Listed): Difference[] {
  const module = listed.Module;
  if (!module || listed.Error) return [];
  const { files, ignored, tests } = ours.package(
    module.Path,
    module.Version ?? "",
    listed.ImportPath.slice(module.Path.length + 1),
  );
  const imports = new Set<string>();
  for (const { imports: own } of files.values()) for (const { path } of own) imports.add(path);
  return [
    ...unequal(`files of ${listed.ImportPath}`, sorted(files.keys()), sorted(listed.GoFiles)),
    ...unequal(
      `tests of ${listed.ImportPath}`,
      sorted(tests),
      sorted([...(listed.TestGoFiles ?? []), ...(listed.XTestGoFiles ?? [])]),
    ),
    ...unequal(`ignored in ${listed.ImportPath}`, sorted(ignored), sorted(listed.IgnoredGoFiles)),
    ...unequal(`imports of ${listed.ImportPath}`, sorted(imports), sorted(listed.Imports)),
  ];
}

export function checkPackages(world: World, ours: Ours, project: Project): Difference[] {
  if (ourFailures(ours).length > 0) return [];
  const patterns = project.modules.map((dir) => (dir === "" ? "./..." : `./${dir}/...`));
  const { stdout } = world.go.run(world.dir, ["list", "-deps", "-e", "-json", ...patterns]);
  if (stdout === "" && ours.usedTwice()) return [];
  const listed = (jsonStream(stdout) as unknown as Listed[]).filter((each) => !each.Standard);
  const mains = new Set(ours.request.mains.map(({ path }) => path));
  const own = listed.filter(({ Module }) => Module && mains.has(Module.Path) && Module.Version === undefined);
  // What the directory walk of `./...` finds is the go command's affair.
  const closure = ours.closure(own.map(({ ImportPath }) => ImportPath));
  const differences: Difference[] = [];
  for (const each of listed) {
    if (/example\.com\/other|declares its path/.test(each.Error?.Err ?? "")) {
      closure.delete(each.ImportPath);
      continue;
    }
    differences.push(
      ...unequal(`provider of ${each.ImportPath}`, closure.get(each.ImportPath) ?? "not loaded", theirProvider(each)),
    );
    closure.delete(each.ImportPath);
    differences.push(...checkFiles(ours, each));
  }
  for (const [importPath, provider] of closure)
    differences.push({ what: `loading ${importPath}`, ours: provider, theirs: "not loaded" });
  return differences;
}

function kindOf(project: Project, path: string): EmbedKind | undefined {
  const full = path === "" ? "emb" : `emb/${path}`;
  if (project.links.has(full)) return "symlink";
  if (project.files.has(full)) return "file";
  const prefix = `${full}/`;
  const inside = [...project.files.keys()].some((file) => file.startsWith(prefix));
  if (inside) return "dir";
  const slash = full.indexOf("/linkdir/");
  return slash !== -1 && project.links.has("emb/linkdir")
    ? kindOf(project, path.replace(/^linkdir/, "static"))
    : undefined;
}

function namesIn(project: Project, path: string): string[] {
  const through = project.links.has("emb/linkdir") ? path.replace(/^linkdir/, "static") : path;
  const prefix = through === "" ? "emb/" : `emb/${through}/`;
  const names = new Set<string>();
  for (const file of [...project.files.keys(), ...project.links.keys()]) {
    if (file.startsWith(prefix)) names.add(file.slice(prefix.length).split("/", 1)[0] ?? "");
  }
  return [...names];
}

export function checkEmbeds(world: World, ours: Ours, project: Project): Difference[] {
  if (!project.files.has("emb/emb.go") || ourFailures(ours).length > 0) return [];
  const { stdout } = world.go.run(world.dir, ["list", "-e", "-json", "./emb"]);
  if (stdout === "" && ours.usedTwice()) return [];
  const [listed] = jsonStream(stdout) as unknown as Listed[];
  const found = new Set<string>();
  let error: string | undefined;
  const file = ours.package("example.org/main", "", "emb").files.get("emb.go");
  for (const pattern of [...new Set(file?.embeds.map((each) => each.pattern))].sort()) {
    const listing = {
      stat: (path: string): EmbedKind | undefined => kindOf(project, path),
      list: (path: string): { names: string[]; complete: boolean } => ({
        names: namesIn(project, path),
        complete: true,
      }),
    };
    const match = matchEmbed(pattern, listing, goVersion);
    if (match.is === "files") for (const each of match.files) found.add(each);
    if (match.is === "error") error ??= `pattern ${pattern}: ${match.message}`;
    if ((match.is === "error" && match.reason === "invalid") !== (embedPatternError(pattern) !== undefined))
      error = "odd";
  }
  const theirs = listed?.Error?.Err ?? sorted(listed?.EmbedFiles);
  return unequal("embeds", error ?? sorted(found), theirs);
}

/** Lets the go command mend go.mod first, so that consistent projects are seen too. */
export function tidy(world: World, project: Project, read: (path: string) => string): Project {
  const { status } = world.go.run(world.dir, ["mod", "tidy", "-e"]);
  rmSync(join(world.dir, "go.sum"), { force: true });
  const text = read("go.mod");
  if (status === 0) return { ...project, files: new Map([...project.files, ["go.mod", text]]) };
  writeFileSync(join(world.dir, "go.mod"), project.files.get("go.mod") ?? "");
  return project;
}
