/** Which kind of store a place is; other kinds than the disk are told by the scheme of a URL. */
import { join } from "node:path";
import { DiskStore } from "./disk.ts";
import type { Store } from "./store.ts";

export interface OpenedStore {
  readonly store: Store;
  /** A directory of this machine for what is kept beside it: trees of the checksum database, clones. It may be lost. */
  readonly state: string;
}

/** `place` is a directory. */
export async function openStore(place: string): Promise<OpenedStore> {
  return { store: await DiskStore.open(place), state: join(place, "state") };
}
