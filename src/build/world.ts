/** What lies outside the image: the repository, the local module cache, what the caller knows of the network. */
import type { Snapshot } from "../project/snapshot.ts";

/** Extracted modules on this machine, by path and version; undefined when it isn't there. */
export interface ModuleCache {
  /** Text of the module's go.mod. */
  mod(path: string, version: string): string | undefined;
  /** Files of the module. */
  files(path: string, version: string): Snapshot | undefined;
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

export const NO_MODULES: ModuleCache = { mod: () => undefined, files: () => undefined };
