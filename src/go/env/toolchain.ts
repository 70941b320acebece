/**
 * Which Go toolchain really runs. From Go 1.21 on the go command compares itself with the `go` and `toolchain` lines of
 * the nearest go.work or go.mod, and GOTOOLCHAIN says what it may do about a newer one: `local` nothing, `auto` download,
 * `path` look in $PATH, `go1.x.y` use that one whatever the file says, `go1.x.y+auto` start from it. Official container
 * images set `local`. Older releases take the go line as advice, until they fail to compile.
 * @see https://go.dev/doc/toolchain#select
 */
import { quote } from "../../text/go-quote.ts";
import { compareGo, isGoLang, toolchainGoVersion } from "../version/go-version.ts";

export interface ToolchainRequest {
  /** Of the go command that is called: `1.24.4`. */
  readonly goVersion: string;
  /** From the environment or the go env file; undefined for the installation's own default, `auto`. */
  readonly gotoolchain?: string | undefined;
  /** Of go.work when there is one, else of go.mod. */
  readonly goLine?: string | undefined;
  readonly toolchainLine?: string | undefined;
  /** The file with those lines as the go command names it. */
  readonly file?: string | undefined;
  /** `linux/amd64`. */
  readonly platform?: string | undefined;
}

export type ToolchainOutcome =
  /** The go command that was called does the work. */
  | { readonly is: "local"; readonly goVersion: string }
  /** Another one is fetched (or only looked for in $PATH) and does the work. */
  | {
      readonly is: "switch";
      readonly toolchain: string;
      readonly goVersion: string;
      readonly pathOnly: boolean;
      /** What is printed, behind `go: `, when it can't be found. */
      readonly ifMissing: string;
      /** What the other one prints when even it is too old for the file. */
      readonly tooOld: string | undefined;
    }
  | {
      readonly is: "error";
      readonly reason: "invalid-gotoolchain" | "invalid-toolchain-line" | "too-old";
      /** Behind `go: `. */
      readonly message: string;
    };

interface Setting {
  readonly toolchain: string;
  readonly version: string;
  readonly mode: "auto" | "path" | "fixed";
}

function invalid(message: string): ToolchainOutcome {
  return { is: "error", reason: "invalid-gotoolchain", message };
}

function parseSetting(text: string, goVersion: string): Setting | ToolchainOutcome {
  const local = { toolchain: `go${goVersion}`, version: goVersion };
  if (text === "auto" || text === "path") return { ...local, mode: text };
  const plus = text.indexOf("+");
  const name = plus === -1 ? text : text.slice(0, plus);
  const suffix = plus === -1 ? "" : text.slice(plus + 1);
  const version = toolchainGoVersion(name);
  if (name !== "local" && version === "") {
    const detail = plus === -1 ? "" : `: invalid minimum toolchain ${quote(name)}`;
    return invalid(`invalid GOTOOLCHAIN ${quote(text)}${detail}`);
  }
  if (plus !== -1 && suffix !== "auto" && suffix !== "path") {
    return invalid(`invalid GOTOOLCHAIN ${quote(text)}: only version suffixes are +auto and +path`);
  }
  const mode = suffix === "auto" || suffix === "path" ? suffix : "fixed";
  return name === "local" ? { ...local, mode } : { toolchain: name, version, mode };
}

interface Wanted {
  readonly toolchain: string;
  readonly version: string;
  /** What the file contributed, for the error text. */
  readonly because: string;
}

/** The newest of the setting's own toolchain, the toolchain line and the go line. */
function wantedToolchain(request: ToolchainRequest, setting: Setting): Wanted | string {
  const { goLine = "", toolchainLine = "", file = "go.mod" } = request;
  let wanted: Wanted = { ...setting, because: "" };
  if (setting.mode === "fixed") return wanted;
  if (toolchainLine === "default") return { ...wanted, because: "toolchain default" };
  if (toolchainLine !== "") {
    const version = toolchainGoVersion(toolchainLine);
    if (version === "") return `invalid toolchain ${quote(toolchainLine)} in ${file}`;
    if (compareGo(version, wanted.version) > 0) {
      wanted = { toolchain: toolchainLine, version, because: `toolchain ${toolchainLine}` };
    }
  }
  if (compareGo(goLine, wanted.version) <= 0) return wanted;
  const released = isGoLang(goLine) && compareGo(goLine, "1.21") >= 0 ? `${goLine}.0` : goLine;
  return { toolchain: `go${released}`, version: goLine, because: `go ${goLine}` };
}

/** `go.mod requires go >= 1.23 (running go 1.22.1; GOTOOLCHAIN=local)`: how every too-new file or module is refused. */
export function tooNewText(what: string, required: string, running: string, gotoolchain = "", because = ""): string {
  const setting = gotoolchain === "" || gotoolchain === "auto" ? "" : `; GOTOOLCHAIN=${gotoolchain}`;
  return `${what} requires go >= ${required} (running go ${running}${setting}${because === "" ? "" : `; ${because}`})`;
}

function missingText(toolchain: string, request: ToolchainRequest, pathOnly: boolean): string {
  if (pathOnly) return `cannot find ${quote(toolchain)} in PATH`;
  const version = toolchainGoVersion(toolchain);
  if (isGoLang(version) && compareGo(version, "1.21") >= 0) {
    return `invalid toolchain: ${toolchain} is a language version but not a toolchain version (${toolchain}.x)`;
  }
  return `download ${toolchain} for ${request.platform ?? "linux/amd64"}: toolchain not available`;
}

/** The version a toolchain reports of itself: `go1.22` is the language, its first release `go1.22.0`. */
function tooOldText(request: ToolchainRequest, version: string, setting: string, because: string): string | undefined {
  const { goLine, file = "go.mod" } = request;
  if (goLine === undefined || compareGo(version, "1.21") < 0 || compareGo(goLine, version) <= 0) return undefined;
  return tooNewText(file, goLine, version, setting, because === "" ? "" : `${file} sets ${because}`);
}

/** Decides which toolchain runs, or why none does. */
export function selectToolchain(request: ToolchainRequest): ToolchainOutcome {
  const { goVersion, gotoolchain = "auto" } = request;
  if (compareGo(goVersion, "1.21") < 0) return { is: "local", goVersion };
  const setting = parseSetting(gotoolchain === "" ? "auto" : gotoolchain, goVersion);
  if ("is" in setting) return setting;
  const wanted = wantedToolchain(request, setting);
  if (typeof wanted === "string") return { is: "error", reason: "invalid-toolchain-line", message: wanted };
  const tooOld = tooOldText(request, wanted.version, gotoolchain, wanted.because);
  if (wanted.toolchain === `go${goVersion}`) {
    return tooOld === undefined ? { is: "local", goVersion } : { is: "error", reason: "too-old", message: tooOld };
  }
  if (!/^go1|-go1/.test(wanted.toolchain)) return invalid(`invalid GOTOOLCHAIN ${quote(wanted.toolchain)}`);
  const pathOnly = gotoolchain === "path" || gotoolchain.endsWith("+path");
  const { toolchain, version } = wanted;
  const running = toolchainGoVersion(toolchain) || version;
  const ifMissing = missingText(toolchain, request, pathOnly);
  return { is: "switch", toolchain, goVersion: running, pathOnly, ifMissing, tooOld };
}

/**
 * Before Go 1.21 a newer go line stops the compiler only in late patch releases: 1.19.13 and 1.20.12 do refuse code of
 * Go 1.22 and later, 1.19.8 and 1.18 do not; which patch release brought it isn't known.
 */
export function refusesToCompile(goVersion: string, goLine: string): boolean | "unknown" {
  if (compareGo(goVersion, "1.21") >= 0 || compareGo(goLine, "1.22") < 0) return false;
  if (compareGo(goVersion, "1.19.8") <= 0) return false;
  if (compareGo(goVersion, "1.19.13") >= 0 && compareGo(goVersion, "1.20") < 0) return true;
  return compareGo(goVersion, "1.20.12") >= 0 ? true : "unknown";
}

/** How such a release refuses a package. */
export function refusedCompileText(importPath: string, goLine: string): string {
  return `${importPath}: cannot compile Go ${goLine} code`;
}
