/** What lies outside the image: the repository, the local module cache, what the caller knows of the network. */
import type { Snapshot } from "../project/snapshot.ts";
import type { Filesystem } from "./fs/filesystem.ts";

/** Modules that this machine has extracted: what the build downloads is the same, byte for byte. */
export interface ModuleCache {
  /** The module's own files, its root at `/`; undefined when they aren't there. */
  files(path: string, version: string): Filesystem | undefined;
}

export interface World {
  /** The repository, for what findings point at. */
  readonly snapshot: Snapshot;
  readonly modules: ModuleCache;
  /** Ids given with `--secret` and `--ssh`; undefined when not known. */
  readonly secrets: ReadonlySet<string> | undefined;
  readonly ssh: boolean | undefined;
  /** Parsed files that several steps ask for, by kind and content identity. */
  readonly memo: Map<string, unknown>;
}

export const NO_MODULES: ModuleCache = { files: () => undefined };
