/** What one generation of the go command accepts in go.mod and go.work. */
export interface GoModRules {
  /** Directives that may stand alone on a line. */
  readonly verbs: ReadonlySet<string>;
  /** Directives that may have a block. */
  readonly blocks: ReadonlySet<string>;
  readonly goVersion: RegExp;
  /** The example in `must match format …`; undefined where the go command printed `usage: go 1.23` instead. */
  readonly goExample: string | undefined;
}

const goVersion = /^([1-9][0-9]*)\.(0|[1-9][0-9]*)(\.(0|[1-9][0-9]*))?([a-z]+[0-9]+)?$/;
const blocks = ["module", "godebug", "require", "exclude", "replace", "retract", "tool", "ignore"];

/** go.mod as the newest Go reads it. */
export const goModRules: GoModRules = {
  verbs: new Set([...blocks, "go", "toolchain"]),
  blocks: new Set(blocks),
  goVersion,
  goExample: "1.23.0",
};

/** go.work as the newest Go reads it. */
export const goWorkRules: GoModRules = {
  verbs: new Set(["go", "toolchain", "godebug", "use", "replace"]),
  blocks: new Set(["godebug", "use", "replace"]),
  goVersion,
  goExample: "1.23.0",
};

/** What a dependency's go.mod is read for; every other line is skipped. */
export const laxVerbs: ReadonlySet<string> = new Set(["go", "module", "retract", "require", "ignore"]);

/** Go versions a dependency may state although they are malformed; group 1 is what is taken of them. */
export const laxGoVersion: RegExp = /^v?(([1-9][0-9]*)\.(0|[1-9][0-9]*))([^0-9].*)$/s;

export const toolchainName: RegExp = /^default$|^go1($|\.)/;
