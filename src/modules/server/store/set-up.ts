/** How a store of another machine is opened, of whatever kind it is. */
import { mkdir } from "node:fs/promises";
import { clearScratch } from "./disk-directories.ts";
import { judgeMark, MARK } from "./mark.ts";
import { type Store, StoreError, StoreFailure } from "./store.ts";

/** `mark` writes the mark. What goes wrong is a StoreError: for who starts the proxy to mend. */
export async function setUp<T extends Store>(store: T, shown: string, mark: () => Promise<void>): Promise<T> {
  try {
    await mkdir(store.scratch, { recursive: true });
    await clearScratch(store.scratch);
    await mark();
    judgeMark((await (await store.get(MARK))?.bytes())?.toString() ?? "", shown);
    return store;
  } catch (error) {
    await store.close();
    throw error instanceof StoreFailure ? new StoreError(error.message) : error;
  }
}
