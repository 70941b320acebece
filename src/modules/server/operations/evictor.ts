/**
 * Keeps a store within its size: when there is more, the zips that were not used for longest go, until a tenth is free. Small files
 * stay, and with them what every version's content is.
 */
import { messageOf } from "../../proxy/problem.ts";
import { RECENT } from "../store/names.ts";
import type { ObjectInfo, Store } from "../store/store.ts";
import type { Reporter } from "../telemetry/reporter.ts";

/** Milliseconds after which everything is counted again: others may use the store too. */
const RECOUNT = 10 * 60_000;

export interface Evicted {
  readonly zips: number;
  readonly bytes: number;
  /** Of the store, afterwards. */
  readonly left: number;
}

/** Removes zips when the store has more than `most` bytes, until it has `wanted`: what has to be left of a total. */
async function evict(store: Store, most: number, wanted: (total: number) => number): Promise<Evicted> {
  const zips: ObjectInfo[] = [];
  let total = 0;
  for await (const object of store.list("")) {
    total += object.size;
    if (object.name.endsWith(".zip")) zips.push(object);
  }
  const gone = { zips: 0, bytes: 0 };
  const target = total > most ? wanted(total) : total;
  for (const { name, size } of zips.sort((a, b) => a.used - b.used)) {
    if (total <= target) break;
    await store.delete(name);
    total -= size;
    gone.zips++;
    gone.bytes += size;
  }
  return { ...gone, left: total };
}

/** Answers that nobody has asked for again in so many milliseconds. */
const FORGOTTEN = 30 * 24 * 60 * 60_000;

export interface Collected extends Evicted {
  /** Bytes that killed processes, or old answers, took. */
  readonly cleared: number;
}

/** `size`: bytes that may be left; undefined for as many as there are. */
export async function collectGarbage(store: Store, size: number | undefined): Promise<Collected> {
  let cleared = await store.clear();
  for await (const { name, modified, size: bytes } of store.list(RECENT)) {
    if (Date.now() - modified <= FORGOTTEN) continue;
    await store.delete(name);
    cleared += bytes;
  }
  const most = size ?? Number.POSITIVE_INFINITY;
  return { ...(await evict(store, most, () => most)), cleared };
}

export class Evictor {
  /** The store, whose growth is watched. */
  readonly store: Store;
  readonly #inner: Store;
  readonly #most: number;
  readonly #reporter: Reporter;
  #total = 0;
  #running: Promise<void> | undefined;
  #timer: NodeJS.Timeout | undefined;

  constructor(store: Store, most: number, reporter: Reporter) {
    this.#inner = store;
    this.#most = most;
    this.#reporter = reporter;
    this.store = this.#watched(store);
  }

  start(): void {
    void this.#run();
    this.#timer = setInterval(() => void this.#run(), RECOUNT);
    this.#timer.unref();
  }

  close(): void {
    clearInterval(this.#timer);
  }

  #watched(inner: Store): Store {
    return {
      scratch: inner.scratch,
      get: async (name) => inner.get(name),
      stat: async (name) => inner.stat(name),
      put: async (name, content) => {
        const stored = await inner.put(name, content);
        if (stored) await this.#grown(name);
        return stored;
      },
      replace: async (name, content) => inner.replace(name, content),
      delete: async (name) => inner.delete(name),
      list: (prefix) => inner.list(prefix),
      clear: async () => inner.clear(),
      close: async () => inner.close(),
    };
  }

  /** The disk is full before the store has its size. */
  async makeRoom(): Promise<void> {
    await this.#inner.clear();
    await this.#run(true);
  }

  async #grown(name: string): Promise<void> {
    this.#total += (await this.#inner.stat(name))?.size ?? 0;
    if (this.#total > this.#most) void this.#run();
  }

  /** `full`: the disk has less room than it was thought to have. */
  async #run(full = false): Promise<void> {
    this.#running ??= this.#evict(full).finally(() => {
      this.#running = undefined;
    });
    return this.#running;
  }

  async #evict(full: boolean): Promise<void> {
    try {
      const { zips, bytes, left } = await (full
        ? evict(this.#inner, 0, (total) => total * 0.8)
        : evict(this.#inner, this.#most, () => this.#most * 0.9));
      this.#total = left;
      this.#reporter.metrics.counter("slipway_proxy_store_bytes").value = left;
      if (zips === 0) return;
      this.#reporter.count("slipway_proxy_evicted_total", {}, zips);
      this.#reporter.log("info", "zips were evicted", { zips, bytes, left });
    } catch (error) {
      this.#reporter.log("error", "the store could not be kept within its size", { error: messageOf(error) });
    }
  }
}
