import type { Libc } from "../docker/images/facts.ts";

/** What `go build` wrote: an executable, or the archive that a package other than main becomes. */
export interface Program {
  readonly kind: "executable" | "archive" | "test" | "shared";
  readonly goos: string;
  readonly goarch: string;
  /** Needs a loader and a C library at run time; undefined when not known. */
  readonly dynamic: boolean | undefined;
  /** Why it is dynamic: the package that brings cgo in. */
  readonly dynamicBecause: string | undefined;
  /** C library it was linked against, and its version where known. */
  readonly libc: Libc | undefined;
  readonly glibcVersion: string | undefined;
  readonly cgo: boolean | undefined;
  /** Shared libraries other than the C library that it asks for at start. */
  readonly libraries: readonly string[];
  /** A module whose cgo half was left out and whose stub fails at run time. */
  readonly stub: string | undefined;
  /** Import path of the main package. */
  readonly package: string;
  /** Directory of the main package in the stage that built it, and of its go.mod. */
  readonly dir: string;
  /** Line of the RUN that wrote it. */
  readonly line: number;
  /** Facts of the sources that went in: every package of the main module, by directory of the snapshot. */
  readonly sources: readonly ProgramSource[];
  readonly tags: readonly string[];
}

/** One Go file of the main module that went into a program. */
export interface ProgramSource {
  /** Path in the snapshot; undefined for a file that does not come from the build context. */
  readonly path: string | undefined;
  readonly read: () => string | undefined;
  readonly imports: readonly string[];
}
