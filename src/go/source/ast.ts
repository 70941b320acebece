/**
 * What the go command reads of a .go file before it compiles anything: package clause, imports, constraints,
 * `//go:embed`, `//go:generate`, cgo. @see https://pkg.go.dev/cmd/go#hdr-Build_constraints
 */
import type { Span } from "../../text/source.ts";

/** A span and the 1-based line it starts in. */
export interface Place {
  readonly span: Span;
  readonly line: number;
}

export interface Import extends Place {
  readonly path: string;
  /** `_`, `.` or an alias; undefined when there is none. */
  readonly name: string | undefined;
}

/** One pattern of a `//go:embed` line, unquoted; `all:` still in front. */
export interface Embed extends Place {
  readonly pattern: string;
}

/** Build constraint: `//go:build` expression or the older `// +build` lines. */
export type Constraint =
  | { readonly kind: "tag"; readonly tag: string }
  | { readonly kind: "not"; readonly of: Constraint }
  | { readonly kind: "and" | "or"; readonly left: Constraint; readonly right: Constraint };

/** A `#cgo` line of the preamble: `#cgo linux,amd64 darwin LDFLAGS: -lm`. */
export interface CgoDirective {
  /** Empty when the line always counts. */
  readonly conditions: string;
  /** `LDFLAGS`, `CFLAGS`, `pkg-config` … */
  readonly variable: string;
  readonly value: string;
  /** The value's flags. */
  readonly args: readonly string[];
  /** Why the go command refuses the line, if its conditions hold. */
  readonly error: string | undefined;
}

export interface SourceError extends Place {
  /** In the go command's words, without `file:line:column: `. */
  readonly message: string;
}

export interface GoFile {
  readonly package: string;
  readonly packageSpan: Span;
  readonly imports: readonly Import[];
  /** The `//go:build` expression; without one the `// +build` lines together. */
  readonly constraint: Constraint | undefined;
  readonly constraintSpan: Span | undefined;
  /** The `// +build` lines alone: all that Go before 1.17 looks at. */
  readonly plusBuild: Constraint | undefined;
  /** Why the constraint can't be read; the go command then refuses the file. */
  readonly constraintError: SourceError | undefined;
  readonly embeds: readonly Embed[];
  /** A `//go:embed` line in a file that does not import "embed": the compiler refuses it. */
  readonly orphanEmbed: Place | undefined;
  /** Imports "C". */
  readonly cgo: boolean;
  readonly cgoDirectives: readonly CgoDirective[];
  /** Header names of the preamble's `#include` lines that stand under no `#if`. */
  readonly cgoIncludes: readonly string[];
  readonly generate: readonly (Place & { readonly command: string })[];
  /** `package x // import "path"`. */
  readonly importComment: string | undefined;
  /** Undefined when the header could be read; else what the go command would say first. */
  readonly error: SourceError | undefined;
}

/** What decides which files belong to a package. */
export interface BuildContext {
  readonly goos: string;
  readonly goarch: string;
  readonly cgo: boolean;
  /** `-tags` values, and `race`, `msan`, `asan` where those flags are set. */
  readonly tags: ReadonlySet<string>;
  /** Of the toolchain: `1.22` satisfies go1.1 … go1.22. */
  readonly goVersion: string;
  /** `goexperiment.…` and architecture feature tags (`amd64.v1`); none when left out. */
  readonly toolTags?: ReadonlySet<string>;
}
