/** What the go command is told: environment, `go env -w`, GOFLAGS, the toolchain of the image. */
import { splitQuoted } from "../../go/env/go-flags.ts";
import { parseGoVersion } from "../../go/version/go-version.ts";
import { isKnown } from "../../text/unknown.ts";
import { textOf } from "../fs/node.ts";
import { type Call, which } from "../shell/command.ts";

export interface GoSettings {
  /** `1.22.10`, or `1.22` when the patch is open; undefined when the toolchain isn't known. */
  readonly running: string | undefined;
  /** Of the image, before a switch to another toolchain. */
  readonly installed: string | undefined;
  readonly goflags: readonly string[];
  readonly goos: string;
  readonly goarch: string;
  readonly native: boolean;
  /** Undefined when it can't be told (an unknown compiler, an unknown value). */
  readonly cgo: boolean | undefined;
  /** CGO_ENABLED was set, not left to its default. */
  readonly cgoExplicit: boolean;
  readonly cc: string;
  /** Undefined when it can't be told. */
  readonly ccThere: boolean | undefined;
  readonly gotoolchain: string | undefined;
  readonly gopath: string;
  readonly gomodcache: string;
  readonly gobin: string;
  get(name: string): string | undefined;
}

/** Path of the file that `go env -w` writes. */
export function goEnvFile(call: Call): string {
  const config = call.env.get("XDG_CONFIG_HOME") ?? `${call.env.get("HOME") ?? call.machine.user.home}/.config`;
  return call.env.get("GOENV") ?? `${config}/go/env`;
}

export function readSettings(call: Call): GoSettings {
  const { machine, env } = call;
  const file = machine.fs.stat(goEnvFile(call));
  const written = file.is === "yes" && file.value.kind === "file" ? (textOf(file.value) ?? "") : "";
  const saved = new Map(
    written
      .split("\n")
      .flatMap((line) =>
        line.includes("=") ? [[line.slice(0, line.indexOf("=")), line.slice(line.indexOf("=") + 1)] as const] : [],
      ),
  );
  const get = (name: string): string | undefined => {
    const value = env.get(name);
    return value === undefined || value === "" ? (saved.get(name) ?? (value === "" ? "" : undefined)) : value;
  };
  const running = machine.facts?.goVersion;
  const goos = get("GOOS") || "linux";
  const goarch = get("GOARCH") || machine.platform.arch;
  const native = goos === "linux" && goarch === machine.platform.arch;
  const cc = (get("CC") || "gcc").split(" ")[0] ?? "gcc";
  const compiler = which(machine, cc, env.get("PATH"));
  const ccThere = compiler.is === "unknown" ? undefined : compiler.is === "yes";
  const explicit = get("CGO_ENABLED");
  const gopath = (get("GOPATH") || `${env.get("HOME") ?? machine.user.home}/go`).split(":")[0] ?? "/go";
  return {
    running,
    installed: running,
    goflags: flagWords(get("GOFLAGS") ?? "", running),
    goos,
    goarch,
    native: native && isKnown(goos) && isKnown(goarch),
    cgo: cgoDefault(explicit, native, running, ccThere),
    cgoExplicit: explicit === "0" || explicit === "1",
    cc,
    ccThere,
    gotoolchain: get("GOTOOLCHAIN"),
    gopath,
    gomodcache: get("GOMODCACHE") || `${gopath}/pkg/mod`,
    gobin: get("GOBIN") || `${gopath}/bin`,
    get,
  };
}

function flagWords(text: string, running: string | undefined): readonly string[] {
  if (running !== undefined && !atLeast(running, "1.20")) return text.split(/\s+/).filter(Boolean);
  const split = splitQuoted(text);
  return "words" in split ? split.words : [];
}

/** Since Go 1.20 cgo is off by default where no C compiler is found. @see https://go.dev/doc/go1.20#cgo */
function cgoDefault(
  explicit: string | undefined,
  native: boolean,
  running: string | undefined,
  ccThere: boolean | undefined,
): boolean | undefined {
  if (explicit === "0" || explicit === "1") return explicit === "1";
  if (explicit !== undefined && explicit !== "" && !isKnown(explicit)) return undefined;
  if (!native) return false;
  if (running === undefined) return undefined;
  if (!atLeast(running, "1.20")) return true;
  return ccThere;
}

/**
 * Whether go works without modules where it finds no go.mod. @see https://go.dev/blog/go116-module-changes
 * `auto` was the default before Go 1.16.
 */
export function withoutModules(settings: GoSettings): "yes" | "no" | "unknown" {
  const mode = settings.get("GO111MODULE") ?? "";
  if (!isKnown(mode)) return "unknown";
  if (mode === "on" || mode === "off") return mode === "off" ? "yes" : "no";
  if (mode === "auto") return "yes";
  return settings.running !== undefined && !atLeast(settings.running, "1.16") ? "yes" : "no";
}

/** The words of GOEXPERIMENT that switch something on. @see https://pkg.go.dev/internal/goexperiment */
export function experimentsOf(text: string): ReadonlySet<string> {
  return new Set(text.split(",").filter((word) => word !== "" && !word.startsWith("no")));
}

/** Whether the language version of a toolchain is at least `version` (`1.20`). */
export function atLeast(running: string, version: string): boolean {
  const have = parseGoVersion(running);
  const want = parseGoVersion(version);
  if (!have || !want) return true;
  return Number(have.minor) - Number(want.minor) >= 0;
}

/** `running` is older than `required`: yes, no, or unknown when the image's patch release is open. */
export function olderThan(running: string, required: string): boolean | undefined {
  const have = parseGoVersion(running);
  const want = parseGoVersion(required);
  if (!have || !want) return undefined;
  if (have.minor !== want.minor) return Number(have.minor) < Number(want.minor);
  const wanted = want.patch === "" || want.patch === undefined ? 0 : Number(want.patch);
  if (have.patch === "" || have.patch === undefined) return wanted === 0 ? false : undefined;
  return Number(have.patch) < wanted;
}
