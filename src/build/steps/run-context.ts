/** What a RUN knows of the world around its stage. */
import type { Filesystem } from "../fs/filesystem.ts";
import type { World } from "../world.ts";

export interface RunContext {
  readonly world: World;
  readonly escape: string;
  readonly stage: number;
  /** File system of the build context. */
  readonly context: Filesystem;
  /** Result of a stage or image named by `from=`; undefined when it isn't known. */
  readonly from: (name: string) => Filesystem | undefined;
  /** Why a path of the context is missing there. */
  readonly ignored: (
    path: string,
  ) => { readonly file: string; readonly line: number; readonly pattern: string } | undefined;
  readonly contextPath: (path: string) => string;
  /** Ids of cache mounts that earlier steps filled. */
  readonly caches: Set<string>;
}
