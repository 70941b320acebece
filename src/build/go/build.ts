/** `go build`, `go test`, `go vet`, `go list`: load the packages, then compile and link on paper. */
import type { BuildContext } from "../../go/source/ast.ts";
import { dirname, resolvePath } from "../../text/path.ts";
import { HOLE, isKnown } from "../../text/unknown.ts";
import { NOT_GENERATED } from "../models/generators.ts";
import type { Doubt } from "../answer.ts";
import type { Obstacle } from "../obstacle.ts";
import type { Call } from "../shell/command.ts";
import { doubt } from "../shell/machine.ts";
import { type Outcome, prints, UNKNOWN_OUTCOME } from "../shell/outcome.ts";
import { buildCacheObstacle } from "./caches.ts";
import { cgoObstacle, cgoUse, linkage } from "./cgo.ts";
import { failed } from "./failed.ts";
import { downloadObstacle, moduleNeeds } from "./downloads.ts";
import { readGoFlags } from "./flags.ts";
import { compilerRefuses } from "./language.ts";
import { loadGraph } from "./graph.ts";
import type { Graph, Root } from "./walk.ts";
import { loadModules } from "./load-modules.ts";
import type { ModuleSet } from "./modules.ts";
import { makeProgram, programName, writeBuild, writeExternal, writeInstall } from "./output.ts";
import { type Matched, matchPatterns } from "./patterns.ts";
import { localReplacementMissing } from "./local-modules.ts";
import { undefinedName } from "./undefined-names.ts";
import { unusedImport } from "./unused-imports.ts";
import { sumMalformed, unlistedSums } from "./requirements.ts";
import type { Package } from "./packages.ts";
import { atLeast, experimentsOf, type GoSettings } from "./settings.ts";
import { NO_MODULES } from "../world.ts";
import { noProgram } from "./no-program.ts";
import { remarkStatic } from "./static-link.ts";
import { vcsObstacle } from "./vcs.ts";

export interface Compiled {
  readonly set: ModuleSet;
  readonly matched: Matched;
  readonly graph: Graph;
  readonly flags: ReadonlyMap<string, string>;
  readonly tags: ReadonlySet<string>;
}

export type CompileResult =
  | { readonly is: "done"; readonly compiled: Compiled }
  | { readonly is: "outcome"; readonly outcome: Outcome };

function stop(outcome: Outcome): CompileResult {
  return { is: "outcome", outcome };
}

function unknownBecause(call: Call, reason: Doubt): CompileResult {
  call.machine.unknowns.push(reason);
  return stop(UNKNOWN_OUTCOME);
}

export function buildContext(settings: GoSettings, tags: ReadonlySet<string>): BuildContext {
  return {
    goos: settings.goos,
    goarch: settings.goarch,
    cgo: settings.cgo ?? true,
    tags,
    goVersion: settings.running ?? "1.26",
    toolTags: new Set([...experimentsOf(settings.get("GOEXPERIMENT") ?? "")].map((name) => `goexperiment.${name}`)),
  };
}

export function tagSet(flags: ReadonlyMap<string, string>): ReadonlySet<string> {
  const instrumented = ["race", "msan", "asan"].filter((name) => flags.get(name) === "true");
  return new Set([...(flags.get("tags") ?? "").split(/[, ]+/).filter(Boolean), ...instrumented]);
}

/** Everything up to the compiler: modules, packages, embeds, go.sum, cgo. */
export function compile(
  call: Call,
  settings: GoSettings,
  command: string,
  tests: boolean,
  args: readonly string[] = call.args,
): CompileResult {
  const { flags, operands, open } = readGoFlags(args, settings.goflags);
  const dir = flags.get("C");
  if (dir !== undefined || open || [...flags.keys()].some((name) => !isKnown(name))) {
    return unknownBecause(call, { reason: `flags of \`${command}\` that aren't known`, line: call.machine.line });
  }
  const cache = command === "go list" ? undefined : buildCacheObstacle(call, settings);
  if (cache) return stop(failed(call, cache));
  const race = flags.get("race") === "true";
  if (race && settings.cgo === false && isKnown(settings.goarch))
    return stop(failed(call, { kind: "race-requires-cgo", explicit: settings.cgoExplicit }, 2));
  const loaded = loadModules(call, settings, {
    command,
    mod: flags.get("mod"),
    modfile: flags.get("modfile"),
    operands,
  });
  if (loaded.is === "obstacle") return stop(failed(call, loaded.obstacle));
  if (loaded.is === "unknown") return unknownBecause(call, loaded.reason);
  const { set } = loaded;
  const whole = readsWholeGraph(set);
  const replaced = whole ? usedReplacement(call, set) : undefined;
  if (replaced) return stop(failed(call, replaced));
  const tags = tagSet(flags);
  if (flags.get("tags")?.includes(HOLE))
    return unknownBecause(call, { reason: "`-tags` isn't known", line: call.machine.line });
  const context = buildContext(settings, tags);
  const matched = matchPatterns(call, set, context, operands, tests || command === "go list");
  const graph = graphOf(call, set, settings, context, matched.roots, tests, matched.external);
  const obstacles: Obstacle[] = [...matched.obstacles, ...graph.obstacles];
  const malformed = graph.external.size > 0 || (whole && moduleNeeds(set).length > 0) ? sumMalformed(set) : undefined;
  if (malformed) return stop(failed(call, malformed));
  const needsDownload =
    !set.vendorMode && graph.external.size > 0
      ? downloadObstacle(call, settings, neededModules(set, graph))
      : undefined;
  const first =
    needsDownload && !["no-credentials", "ssh-host-unknown", "proxy-loopback"].includes(needsDownload.kind)
      ? needsDownload
      : (obstacles[0] ?? needsDownload);
  if (first) return stop(failed(call, first));
  const useless = noProgram(call, command, matched, flags);
  if (useless) return stop(failed(call, useless));
  const tested = tests ? matched.roots : [];
  // nothing is compiled by `go list`, or when `-n` only prints
  const refused =
    command === "go list" || flags.get("n") === "true"
      ? undefined
      : (compilerRefuses(set, settings, graph, flags) ??
        undefinedName(call, settings, context, graph, tested, flags) ??
        unusedImport(graph, tested));
  if (refused) return stop(failed(call, refused));
  const doubts = [...matched.unknowns, ...graph.unknowns, ...unlistedSums(call, set, graph)];
  if (doubts[0]) call.machine.unknowns.push(doubts[0]);
  return { is: "done", compiled: { set, matched, graph: { ...graph, unknowns: doubts }, flags, tags } };
}

/** Dependencies are read only where that decides something: there may be thousands of files. */
function graphOf(
  call: Call,
  set: ModuleSet,
  settings: GoSettings,
  context: BuildContext,
  roots: readonly Root[],
  tests: boolean,
  named: readonly string[] = [],
): Graph {
  const graph = loadGraph(call, set, settings, context, roots, tests, named);
  if (call.machine.world.modules === NO_MODULES || graph.unread.size === 0 || graph.obstacles.length > 0) return graph;
  // which files of a dependency belong to the build can't be told while cgo may be on or off
  if (settings.cgo === undefined) return graph;
  const use = cgoUse(graph, set);
  const linkOpen = settings.cgo && use.package === undefined && use.net === undefined;
  return linkOpen || unlistedSums(call, set, graph).length > 0
    ? loadGraph(call, set, settings, context, roots, tests, named, true)
    : graph;
}

function neededModules(set: ModuleSet, graph: Graph): { path: string; version: string }[] {
  const used = new Set(
    [...graph.external.values()].flatMap(({ provider }) => (provider.is === "module" ? [provider.path] : [])),
  );
  return moduleNeeds(set).filter(
    ({ path }) =>
      used.has(path) || set.mains.some((main) => main.mod.replace.some((replace) => replace.new.path === path)),
  );
}

/** Up to Go 1.16 the go.mod files of all requirements are read; later ones only when an import leads there. */
function readsWholeGraph(set: ModuleSet): boolean {
  return !set.work && !set.outside && !atLeast(set.current.mod.go?.version ?? "1.16", "1.17");
}

/** A required module that is replaced by a directory, used or not, when the whole module graph is read. */
export function usedReplacement(call: Call, set: ModuleSet): Obstacle | undefined {
  if (set.vendorMode) return undefined;
  for (const main of set.mains) {
    for (const require of main.mod.require) {
      if (set.mains.some((other) => other.path === require.path)) continue;
      const missing = localReplacementMissing(call, set, require.path, require.version, false);
      if (missing) return missing;
    }
  }
  return undefined;
}

/** A build of which nothing can be told may have written its outputs. */
function outputsUnknown(call: Call, settings: GoSettings, verb: string, outcome: Outcome): Outcome {
  if (outcome.status !== "unknown") return outcome;
  const { machine } = call;
  const { flags } = readGoFlags(call.args, settings.goflags);
  const output = verb === "install" ? settings.gobin : (flags.get("o") ?? ".");
  const known = isKnown(output) && isKnown(machine.cwd);
  const path = known ? resolvePath(machine.cwd, output) : "/";
  const dir = verb === "install" || output.endsWith("/") || output === "." ? path : dirname(path);
  const reason = doubt(machine, "what `go build` writes isn't known");
  machine.fs = machine.fs.doubt([dir], reason, false, NOT_GENERATED);
  return outcome;
}

export function buildModel(call: Call, settings: GoSettings, verb: "build" | "install"): Outcome {
  const result = compile(call, settings, `go ${verb}`, false);
  if (result.is === "outcome") return outputsUnknown(call, settings, verb, result.outcome);
  const { matched, graph, flags, tags, set } = result.compiled;
  const use = cgoUse(graph, set);
  const cgo = cgoObstacle(call, settings, use, buildContext(settings, tags), ownCgo(graph));
  if (cgo) return failed(call, cgo);
  const stamped = vcsObstacle(call, settings, matched.roots, flags);
  if (stamped) return failed(call, stamped);
  const link = linkage(settings, use, flags, tags);
  remarkStatic(call, settings, use, flags, tags);
  const libraries = use.module?.facts.libraries ?? [];
  const stub = use.module?.facts.without === "stub" && settings.cgo === false ? use.module.path : undefined;
  // one program's own part of the graph, when several are built at once
  const partOf = (root: Root): Graph =>
    matched.roots.length === 1 || graph.packages.size > 200
      ? graph
      : graphOf(call, set, settings, buildContext(settings, tags), [root], false);
  const programs = matched.roots.map((root: Root) => ({
    program: makeProgram(call, settings, root, partOf(root), link, flags, {
      libraries,
      stub,
    }),
    name:
      programName(
        root.path,
        root.package.files.map((file) => file.name),
      ) + (settings.goos === "windows" ? ".exe" : ""),
  }));
  const written =
    verb === "install" ? writeInstall(call, settings, programs) : writeBuild(call, flags.get("o"), programs);
  if (written.obstacle) return failed(call, written.obstacle);
  call.machine.fs = written.fs;
  writeExternal(call, settings, verb === "install" ? undefined : (flags.get("o") ?? "."), matched.external);
  const sure = matched.unknowns.length === 0 && graph.unknowns.length === 0;
  return sure ? { status: "ok", out: "" } : UNKNOWN_OUTCOME;
}

function ownCgo(graph: Graph): Package[] {
  return [...graph.packages.values()].filter((pkg) => pkg.cgo && !graph.external.has(pkg.path));
}

export function testModel(call: Call, settings: GoSettings): Outcome {
  const result = compile(
    call,
    settings,
    "go test",
    true,
    call.args.filter((word) => word !== "-v"),
  );
  if (result.is === "outcome") return result.outcome;
  const { graph, tags, set, flags } = result.compiled;
  const cgo = cgoObstacle(call, settings, cgoUse(graph, set), buildContext(settings, tags), ownCgo(graph));
  if (cgo) return failed(call, cgo);
  testOutputs(call, flags);
  // that the tests pass is taken for granted, as that the code compiles
  return { status: "ok" };
}

/** `go list -m` prints the main module's path, or those of the workspace. */
function modulePath(call: Call, settings: GoSettings): Outcome {
  const loaded = loadModules(call, settings, { command: "go list -m", mod: undefined, modfile: undefined });
  if (loaded.is === "obstacle") return failed(call, loaded.obstacle);
  return loaded.is === "unknown" || loaded.set.work
    ? { status: "ok" }
    : prints(`${loaded.set.mains.map((main) => main.path).join("\n")}\n`);
}

/** Tests write what they like, beside their packages above all; profiles and `-c` write what the flags name. */
function testOutputs(call: Call, flags: ReadonlyMap<string, string>): void {
  const { machine } = call;
  const named = TEST_OUTPUTS.flatMap((name) => flags.get(name) ?? []);
  const paths = named.map((path) => (isKnown(path) ? resolvePath(machine.cwd, path) : "/"));
  const reason = doubt(machine, "`go test` runs code that may write files");
  machine.fs = machine.fs.doubt([machine.cwd, "/tmp", ...paths], reason, false, NOT_GENERATED);
}

const TEST_OUTPUTS = "o outputdir coverprofile cpuprofile memprofile blockprofile mutexprofile trace".split(" ");

export function vetModel(call: Call, settings: GoSettings, onlyLists = false): Outcome {
  if (onlyLists && call.args.length === 1 && call.args[0] === "-m") return modulePath(call, settings);
  if (onlyLists && call.args.some((word) => /^-(m|e|f)/.test(word))) return { status: "ok" };
  const result = compile(call, settings, onlyLists ? "go list" : "go vet", !onlyLists);
  return result.is === "outcome" ? result.outcome : { status: "ok" };
}
