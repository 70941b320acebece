/**
 * A store of another machine, and what is done while it is away: what is fetched meanwhile is kept on this machine's disk, served from there, and
 * stored when the store is back. That is right only for what somebody vouches for, since whoever fetches it gets the same: where the
 * first content counts, the store itself has to say which one that was (`lasting` of an OpenedStore).
 */
import { createWriteStream } from "node:fs";
import { link, rm } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import type { Telemetry } from "../telemetry/telemetry.ts";
import { type Content, type ObjectInfo, scratchFile, type Store, StoreFailure, type StoredObject } from "./store.ts";

/** Milliseconds between two looks at whether there is something to be stored. */
const INTERVAL = 2000;
const MOST_FAILURES = 3;
/** Bytes of this machine's disk. */
const MOST = 4 * 1024 ** 3;

export class SpareStore implements Store {
  readonly scratch: string;
  readonly #inner: Store;
  readonly #spare: Store;
  readonly #telemetry: Telemetry | undefined;
  #timer: NodeJS.Timeout | undefined;
  #bytes = 0;
  #settling: Promise<void> | undefined;

  /** `spare`: a store on disk. */
  constructor(inner: Store, spare: Store, telemetry: Telemetry | undefined) {
    this.scratch = inner.scratch;
    this.#inner = inner;
    this.#spare = spare;
    this.#telemetry = telemetry;
  }

  /** For one process of a proxy: stores what was kept, also by one that was killed. */
  start(): void {
    this.#timer = setInterval(() => void this.settle(), INTERVAL);
    this.#timer.unref();
    void this.settle();
  }

  async get(name: string): Promise<StoredObject | undefined> {
    return this.#either(async (store) => store.get(name));
  }

  async stat(name: string): Promise<ObjectInfo | undefined> {
    return this.#either(async (store) => store.stat(name));
  }

  async put(name: string, content: Content): Promise<boolean> {
    if (!("file" in content)) return this.#put(name, content, content);
    // whoever is given a file takes it, also in vain
    const again = scratchFile(this);
    try {
      await link(content.file, again);
      return await this.#put(name, { file: again }, content);
    } finally {
      await Promise.all([content.file, again].map(async (file) => rm(file, { force: true })));
    }
  }

  async replace(name: string, content: Uint8Array): Promise<void> {
    await this.#inner.replace(name, content);
  }

  async delete(name: string): Promise<boolean> {
    const spare = await this.#spare.delete(name);
    return (await this.#inner.delete(name)) || spare;
  }

  list(prefix: string): AsyncIterable<ObjectInfo> {
    return this.#inner.list(prefix);
  }

  async clear(): Promise<number> {
    return (await this.#inner.clear()) + (await this.#spare.clear());
  }

  async close(): Promise<void> {
    clearInterval(this.#timer);
    await this.#settling;
    await this.#inner.close();
  }

  /** Stores what was kept, as far as the store is there. */
  async settle(): Promise<void> {
    this.#settling ??= this.#settle().finally(() => {
      this.#settling = undefined;
    });
    return this.#settling;
  }

  async #either<T>(ask: (store: Store) => Promise<T | undefined>): Promise<T | undefined> {
    try {
      const found = await ask(this.#inner);
      if (found !== undefined) return found;
    } catch (error) {
      if (!isAway(error)) throw error;
    }
    return ask(this.#spare);
  }

  async #put(name: string, content: Content, again: Content): Promise<boolean> {
    try {
      return await this.#inner.put(name, content);
    } catch (error) {
      if (!isAway(error) || this.#bytes > MOST) throw error;
      const stored = await this.#spare.put(name, again);
      this.#bytes += (await this.#spare.stat(name))?.size ?? 0;
      this.#telemetry?.count("slipway_proxy_store_spared_total");
      return stored;
    }
  }

  async #settle(): Promise<void> {
    let [files, failures] = [0, 0];
    for await (const { name } of this.#spare.list("")) {
      try {
        await this.#move(name);
        files++;
      } catch (error) {
        failures++;
        if (!isAway(error))
          this.#telemetry?.log("warn", "what was kept could not be stored", { name, error: String(error) });
        // one object may be what the store can't have; with more of them it is away
        if (failures === MOST_FAILURES) break;
      }
    }
    if (failures === 0) this.#bytes = 0;
    if (files > 0) this.#telemetry?.log("info", "what was kept while the store was away is stored", { files });
  }

  async #move(name: string): Promise<void> {
    const object = await this.#spare.get(name);
    if (!object) return;
    const file = scratchFile(this);
    if (object.size > 0) await pipeline(object.stream(0, object.size - 1), createWriteStream(file));
    await this.#inner.put(name, object.size > 0 ? { file } : await object.bytes());
    await this.#spare.delete(name);
  }
}

/** It will be back; an object that is refused, or a bucket that has gone, is for somebody to mend. */
function isAway(error: unknown): boolean {
  return error instanceof StoreFailure && error.passing;
}
