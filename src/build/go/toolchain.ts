/** Which Go really does the work of a go command, and why none can. @see https://go.dev/doc/toolchain#select */
import {
  refusedCompileText,
  refusesToCompile,
  selectToolchain,
  type ToolchainOutcome,
} from "../../go/env/toolchain.ts";
import type { GoMod, GoWork } from "../../go/gomod/ast.ts";
import { goLang, isGoLang, toolchainGoVersion } from "../../go/version/go-version.ts";
import { isWithin } from "../../text/path.ts";
import { isKnown } from "../../text/unknown.ts";
import type { Obstacle, Place } from "../obstacle.ts";
import { type Call, which } from "../shell/command.ts";
import type { Graph } from "./walk.ts";
import { findUp, type ModuleSet, parsedMod, parsedWork, placeOf, type Read, readFile } from "./modules.ts";
import { atLeast, type GoSettings, olderThan } from "./settings.ts";

const NEWEST = ".999";

/** What is printed, with the patch release left open that isn't known. */
function told(text: string): string {
  return `go: ${text.replaceAll(NEWEST, "…")}`;
}

function outcomeOf(
  settings: GoSettings,
  parsed: GoMod | GoWork | undefined,
  file: string,
): ToolchainOutcome | undefined {
  const { installed, gotoolchain } = settings;
  if (installed === undefined || (gotoolchain !== undefined && !isKnown(gotoolchain))) return undefined;
  // a patch release that isn't known is taken for the newest
  const goVersion = isGoLang(installed) ? `${installed}${NEWEST}` : installed;
  return selectToolchain({
    goVersion,
    gotoolchain,
    goLine: parsed?.go?.version,
    toolchainLine: parsed?.toolchain?.name,
    file,
  });
}

/** A go line above the Go that runs; told when the module is loaded. */
export function toolchainGate(
  call: Call,
  settings: GoSettings,
  parsed: GoMod | GoWork,
  read: Read,
  what: string,
): Obstacle | undefined {
  const { running } = settings;
  const outcome = outcomeOf(settings, parsed, what);
  if (running === undefined || outcome === undefined || outcome.is === "local") return undefined;
  const place = placeOf(
    read,
    parsed.toolchain && outcome.is === "switch" && outcome.toolchain === parsed.toolchain.name
      ? parsed.toolchain
      : parsed.go,
  );
  const required = parsed.go?.version ?? "";
  if (outcome.is === "error") {
    if (outcome.reason !== "too-old") return { kind: "go-usage", message: told(outcome.message) };
    return {
      kind: "go-too-old",
      what,
      place,
      required,
      series: goLang(required),
      running,
      local: true,
      text: told(outcome.message),
      when: "load",
    };
  }
  const name = toolchainGoVersion(outcome.toolchain);
  const series = goLang(name);
  const printed = told(outcome.ifMissing);
  // since 1.21 every release has three parts, so that a name of two is none
  if (isGoLang(name) && atLeast(name, "1.21"))
    return { kind: "toolchain-unavailable", name, series, place, reason: "language-version", text: printed };
  if (outcome.pathOnly) {
    return which(call.machine, outcome.toolchain, call.env.get("PATH")).is === "no"
      ? { kind: "toolchain-unavailable", name, series, place, reason: "path", text: printed }
      : undefined;
  }
  if (settings.get("GOPROXY") !== "off") return noLoader(call, name, series, place);
  return { kind: "toolchain-unavailable", name, series, place, reason: "off", text: printed };
}

/**
 * Releases before 1.21 are linked against glibc: on Alpine the kernel doesn't find their loader.
 * @see https://github.com/docker-library/golang/issues/487
 */
function noLoader(call: Call, name: string, series: string, place: Place | undefined): Obstacle | undefined {
  const { facts, fs, platform } = call.machine;
  const loader = platform.arch === "arm64" ? "/lib/ld-linux-aarch64.so.1" : "/lib64/ld-linux-x86-64.so.2";
  if (atLeast(name, "1.21") || facts?.libc !== "musl" || fs.stat(loader).is !== "no") return undefined;
  const text = `go: exec go${name}: no such file or directory`;
  return { kind: "toolchain-unavailable", name, series, place, reason: "musl", text };
}

/** The Go that runs after the switch which the nearest go.work or go.mod asks for. */
export function switchedSettings(call: Call, settings: GoSettings): GoSettings {
  const { machine } = call;
  const { running } = settings;
  if (
    running === undefined ||
    !isKnown(machine.cwd) ||
    !atLeast(running, "1.21") ||
    (settings.gotoolchain ?? "").startsWith("local")
  )
    return settings;
  const outcome = outcomeOf(settings, nearest(call, settings), "go.mod");
  if (outcome?.is !== "switch" || olderThan(running, outcome.goVersion) === undefined) return settings;
  return { ...settings, running: outcome.goVersion };
}

function nearest(call: Call, settings: GoSettings): GoMod | GoWork | undefined {
  const { fs, world, cwd } = call.machine;
  const work = settings.get("GOWORK") === "off" ? undefined : findUp(fs, cwd, "go.work");
  if (work?.is === "yes") {
    const read = readFile(fs, work.value);
    return read.is === "yes" ? parsedWork(world, read.value) : undefined;
  }
  const mod = findUp(fs, cwd, "go.mod");
  const read = mod.is === "yes" ? readFile(fs, mod.value) : undefined;
  return read?.is === "yes" ? parsedMod(world, read.value) : undefined;
}

/** Before Go 1.21 a newer go line stops nothing until a package of the module is compiled. */
export function compileRefused(set: ModuleSet, settings: GoSettings, graph: Graph): Obstacle | undefined {
  const { running } = settings;
  const { mod, goMod, path } = set.current;
  const required = mod.go?.version;
  if (
    running === undefined ||
    required === undefined ||
    isGoLang(running) ||
    refusesToCompile(running, required) !== true
  )
    return undefined;
  const first = [...graph.packages.values()].find((pkg) => pkg.own && isWithin(pkg.path, path));
  if (!first) return undefined;
  return {
    kind: "go-too-old",
    what: "go.mod",
    place: placeOf(goMod, mod.go),
    required,
    series: goLang(required),
    running,
    local: true,
    text: refusedCompileText(first.path, required),
    when: "compile",
  };
}
