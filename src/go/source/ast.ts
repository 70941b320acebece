/**
 * What the go command reads of a .go file before it compiles anything: package clause, imports, constraints,
 * `//go:embed`, `//go:generate`, cgo. @see https://pkg.go.dev/cmd/go#hdr-Build_constraints
 */
import type { Span } from "../../text/source.ts";

export interface Import {
  readonly path: string;
  /** `_`, `.` or an alias; undefined when there is none. */
  readonly name: string | undefined;
  readonly span: Span;
  readonly line: number;
}

/** One pattern of a `//go:embed` line, unquoted; `all:` still in front. */
export interface Embed {
  readonly pattern: string;
  readonly span: Span;
  readonly line: number;
}

/** Build constraint: `//go:build` expression or the older `// +build` lines. */
export type Constraint =
  | { readonly kind: "tag"; readonly tag: string }
  | { readonly kind: "not"; readonly of: Constraint }
  | { readonly kind: "and" | "or"; readonly left: Constraint; readonly right: Constraint };

export interface GoFile {
  readonly package: string;
  readonly packageSpan: Span;
  readonly imports: readonly Import[];
  readonly constraint: Constraint | undefined;
  readonly constraintSpan: Span | undefined;
  readonly embeds: readonly Embed[];
  /** Imports "C". */
  readonly cgo: boolean;
  /** `#cgo` lines of the preamble: `{ conditions, variable: "LDFLAGS" | "CFLAGS" | "pkg-config" …, value }`. */
  readonly cgoDirectives: readonly { readonly conditions: string; readonly variable: string; readonly value: string }[];
  /** Header names of `#include` lines in the preamble. */
  readonly cgoIncludes: readonly string[];
  readonly generate: readonly { readonly command: string; readonly span: Span; readonly line: number }[];
  /** `package x // import "path"`. */
  readonly importComment: string | undefined;
  /** Undefined when the header could be read; else what the go command would say, with its line. */
  readonly error: { readonly message: string; readonly line: number; readonly span: Span } | undefined;
}

/** What decides which files belong to a package. Tags hold `-tags` values only. */
export interface BuildContext {
  readonly goos: string;
  readonly goarch: string;
  readonly cgo: boolean;
  readonly tags: ReadonlySet<string>;
  /** Of the toolchain: `1.22` satisfies go1.1 … go1.22. */
  readonly goVersion: string;
}
