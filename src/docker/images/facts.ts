/**
 * What a base image holds, as far as it is known without pulling it. Data stands beside this file, one file per family,
 * each with its source and date.
 */

import type { Names, Paths } from "./names.ts";

export type Libc = "glibc" | "musl" | "none";

export type Answer = "yes" | "no" | "unknown";

/** Three values everywhere: a set that is `complete` answers no for what it doesn't hold, one that isn't answers unknown. */
export interface KnownSet {
  readonly has: Names;
  /** Known to be missing although the set isn't complete. */
  readonly lacks: ReadonlySet<string>;
  readonly complete: boolean;
  /** Answered with unknown although the set is complete: in some builds of the image, not in others. */
  readonly unsure?: ReadonlySet<string>;
}

export interface KnownPaths extends KnownSet {
  readonly has: Paths;
}

export interface ImageUser {
  readonly uid: number;
  readonly gid: number;
  readonly home: string;
}

export interface ImageFacts {
  /** Family and variant in words, for messages: `golang 1.22 on alpine`. */
  readonly title: string;
  readonly env: Readonly<Record<string, string>>;
  readonly user: string;
  readonly workdir: string;
  /** argv; undefined when the image has none. */
  readonly entrypoint: readonly string[] | undefined;
  readonly cmd: readonly string[] | undefined;
  /** Path of the shell that `RUN text` needs; null when there is none, undefined when not known. */
  readonly shell: string | null | undefined;
  /** What /bin/sh is: of `sh -c text`, bash and ash turn into the last command, dash runs it as a child. */
  readonly shellKind: "bash" | "dash" | "ash" | undefined;
  readonly libc: Libc | undefined;
  /** `2.36` for glibc on bookworm; undefined when not known. */
  readonly glibcVersion: string | undefined;
  /** `1.22.10`, or `1.22` when the tag leaves the patch open; undefined when there is no Go, or none known. */
  readonly goVersion: string | undefined;
  /** Programs by name, found through PATH. Ask with `hasTool`. */
  readonly tools: KnownSet;
  /** Shared libraries by file name (`libssl.so.3`). Ask with `hasLibrary`. */
  readonly libraries: KnownSet;
  /** Absolute paths of directories and files, the tools among them where their place is known. Ask with `hasPath`. */
  readonly paths: KnownPaths;
  /** Directories whose direct entries are all in `paths.has`: any other name in them is missing. */
  readonly listed: ReadonlySet<string>;
  /** Directories that are links, by absolute path: `/bin` to `/usr/bin` on merged systems. */
  readonly links: Readonly<Record<string, string>>;
  /** Names in /etc/passwd with uid:gid and home. */
  readonly users: Readonly<Record<string, ImageUser>>;
  /** Names in /etc/group. */
  readonly groups: Readonly<Record<string, number>>;
  /** True when /etc/passwd and /etc/group hold no other names. */
  readonly usersComplete: boolean;
  readonly packageManager: "apk" | "apt" | "dnf" | "none" | undefined;
  readonly distro: string | undefined;
  /** ONBUILD triggers are none for every image listed here. */
  readonly source: string;
}

/** The answer for one image reference; `impossible` says why an image of this name can't exist. */
export type Lookup =
  | { readonly known: true; readonly facts: ImageFacts }
  | { readonly known: false; readonly reason: string; readonly impossible?: string };
