/**
 * go.mod as golang.org/x/mod/modfile reads it, with the place of every token.
 * @see https://go.dev/ref/mod#go-mod-file-grammar
 */
import type { Source, Span } from "../../text/source.ts";

export interface ModuleVersion {
  readonly path: string;
  /** Empty for `replace old => …` without a version and for directory replacements. */
  readonly version: string;
}

interface Line {
  /** The line's tokens, without comments; in a block without the verb. */
  readonly span: Span;
  readonly line: number;
}

export interface Require extends Line, ModuleVersion {
  readonly indirect: boolean;
}
export interface Replace extends Line {
  readonly old: ModuleVersion;
  readonly new: ModuleVersion;
  /** The replacement is a directory path. */
  readonly local: boolean;
  readonly newSpan: Span;
}
export interface Retract extends Line {
  readonly low: string;
  readonly high: string;
  readonly rationale: string;
}
export interface PathLine extends Line {
  readonly path: string;
}

export interface GoModError {
  /** In the go command's words, without `file:line: `. */
  readonly message: string;
  readonly span: Span;
  readonly line: number;
}

/** One directive as it stands, so that what an older Go would say of it can be told. */
export interface Directive extends Line {
  readonly verb: string;
  readonly tokens: readonly string[];
  readonly inBlock: boolean;
}

export interface GoMod {
  readonly source: Source;
  readonly module: (PathLine & { readonly deprecated: string | undefined }) | undefined;
  readonly go: (Line & { readonly version: string }) | undefined;
  readonly toolchain: (Line & { readonly name: string }) | undefined;
  readonly godebug: readonly (Line & { readonly key: string; readonly value: string })[];
  readonly require: readonly Require[];
  readonly exclude: readonly (Line & ModuleVersion)[];
  readonly replace: readonly Replace[];
  readonly retract: readonly Retract[];
  readonly tool: readonly PathLine[];
  readonly ignore: readonly PathLine[];
  /** Versions that aren't canonical, as branch names; only filled where they aren't errors (see asBuildReads). */
  readonly lookups: readonly (Line & ModuleVersion)[];
  readonly directives: readonly Directive[];
  readonly errors: readonly GoModError[];
}

/** go.work; `use` holds the paths as written. @see https://go.dev/ref/mod#workspaces */
export interface GoWork {
  readonly source: Source;
  readonly go: (Line & { readonly version: string }) | undefined;
  readonly toolchain: (Line & { readonly name: string }) | undefined;
  readonly godebug: readonly (Line & { readonly key: string; readonly value: string })[];
  readonly use: readonly PathLine[];
  readonly replace: readonly Replace[];
  readonly directives: readonly Directive[];
  readonly errors: readonly GoModError[];
}
