import { compareGo } from "../version/go-version.ts";

/** What one generation of the go command accepts in go.mod or go.work. */
export interface GoModRules {
  /** Directives that may stand alone on a line. */
  readonly verbs: ReadonlySet<string>;
  /** Directives that may have a block. */
  readonly blocks: ReadonlySet<string>;
  readonly goVersion: RegExp;
  /** What the go command says of a malformed go line; `$` stands for the version. */
  readonly badGoVersion: string;
  readonly badToolchain: string;
  /** `.` and `..` are directory paths, not only `./` and `../`. */
  readonly dots: boolean;
  /** `replace a => b@v1` has an error text of its own. */
  readonly atSign: boolean;
  /** Versions that aren't canonical are looked up instead of refused: so does the go command in the main module. */
  readonly resolve: boolean;
}

/** What a dependency's go.mod is read for; every other line is skipped. */
export const laxVerbs: ReadonlySet<string> = new Set(["go", "module", "retract", "require", "ignore"]);

/** Go versions a dependency may state although they are malformed; group 1 is what is taken of them. */
export const laxGoVersion: RegExp = /^v?(([1-9][0-9]*)\.(0|[1-9][0-9]*))([^0-9].*)$/s;

export const toolchainName: RegExp = /^default$|^go1($|\.)/;

const goVersion = /^([1-9][0-9]*)\.(0|[1-9][0-9]*)(\.(0|[1-9][0-9]*))?([a-z]+[0-9]+)?$/;
const goVersionBefore121 = /^([1-9][0-9]*)\.(0|[1-9][0-9]*)$/;

/** Directive → the Go release that first understood it. */
const modVerbs: readonly (readonly [string, string])[] = [
  ["module", "1.11"],
  ["require", "1.11"],
  ["exclude", "1.11"],
  ["replace", "1.11"],
  ["go", "1.11"],
  ["retract", "1.16"],
  ["toolchain", "1.21"],
  ["godebug", "1.23"],
  ["tool", "1.24"],
  ["ignore", "1.25"],
];
const workVerbs: readonly (readonly [string, string])[] = [
  ["go", "1.18"],
  ["use", "1.18"],
  ["replace", "1.18"],
  ["toolchain", "1.21"],
  ["godebug", "1.23"],
];
const neverBlock = new Set(["go", "toolchain"]);

function badGoVersion(release: string, work: boolean): string {
  if (compareGo(release, "1.15") < 0) return "usage: go 1.23";
  const example = compareGo(release, work ? "1.23" : "1.22") < 0 ? "1.23" : "1.23.0";
  return `invalid go version '$': must match format ${example}`;
}

function badToolchain(release: string, work: boolean): string {
  const example = compareGo(release, work ? "1.23" : "1.22") < 0 ? "go1.23" : "go1.23.0";
  const word = compareGo(release, "1.23") < 0 ? "local" : "default";
  return `invalid toolchain version '$': must match format ${example} or ${word}`;
}

/** The rules of a Go release for go.mod or go.work. */
export function goModRulesFor(release: string, file: "go.mod" | "go.work" = "go.mod", resolve = false): GoModRules {
  const work = file === "go.work";
  const verbs = new Set<string>();
  for (const [verb, since] of work ? workVerbs : modVerbs) if (compareGo(release, since) >= 0) verbs.add(verb);
  return {
    verbs,
    blocks: new Set([...verbs].filter((verb) => !neverBlock.has(verb))),
    goVersion: compareGo(release, "1.21") < 0 ? goVersionBefore121 : goVersion,
    badGoVersion: badGoVersion(release, work),
    badToolchain: badToolchain(release, work),
    dots: compareGo(release, "1.22") >= 0,
    atSign: compareGo(release, "1.20") >= 0,
    resolve,
  };
}

/** go.mod as the newest Go reads it. */
export const goModRules: GoModRules = goModRulesFor("1.27");

/** go.work as the newest Go reads it. */
export const goWorkRules: GoModRules = goModRulesFor("1.27", "go.work");
