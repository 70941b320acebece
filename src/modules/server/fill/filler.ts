/** Makes wishes come true: same wishes at the same time are one, what isn't there is remembered, and no error gets out of here. */
import type { ModuleVersion } from "../../../go/gomod/ast.ts";
import { messageOf, ProxyProblem } from "../../proxy/problem.ts";
import { type Filler, refusal, type Refusal, type Reply, storeUnusable, type Wish, wishKey } from "../wish.ts";
import { fileName } from "../store/names.ts";
import { StoreFailure } from "../store/store.ts";
import { Slots } from "../../proxy/slots.ts";
import { maskSecrets } from "../telemetry/secrets.ts";
import { Bounded } from "./bounded.ts";
import { ModuleFiles } from "./module-files.ts";
import type { FillParts } from "./parts.ts";
import { notStored, Recent } from "./recent.ts";

interface Absent {
  readonly refusal: Refusal;
  readonly until: number;
}

/** Files that are fetched at the same time; each is an open file. */
const MOST_FETCHES = 256;
/** Things that are known not to be there. */
const MOST_ABSENT = 20_000;

export class StoreFiller implements Filler {
  readonly #parts: FillParts;
  readonly #files: ModuleFiles;
  readonly #recent: Recent;
  readonly #asked = new Map<string, Promise<Reply>>();
  readonly #fetches = new Slots(MOST_FETCHES);
  readonly #absent = new Bounded<Absent>(MOST_ABSENT);

  constructor(parts: FillParts, files: ModuleFiles = new ModuleFiles(parts)) {
    this.#parts = parts;
    this.#files = files;
    this.#recent = new Recent(parts);
  }

  async ask(wish: Wish, cachedOnly: boolean): Promise<Reply> {
    const key = cachedOnly ? `cached ${wishKey(wish)}` : wishKey(wish);
    const known = this.#absent.get(key);
    if (known && known.until > performance.now()) return known.refusal;
    let asked = this.#asked.get(key);
    if (!asked) {
      asked = this.#answer(wish, cachedOnly, key);
      this.#asked.set(key, asked);
      void asked.finally(() => this.#asked.delete(key));
    }
    return asked;
  }

  /** Questions that are being answered. */
  get running(): number {
    return this.#asked.size;
  }

  async #answer(wish: Wish, cachedOnly: boolean, key: string): Promise<Reply> {
    const started = performance.now();
    try {
      return await this.#reply(wish, cachedOnly);
    } catch (error) {
      const refused = refusalOf(error);
      const absent = refused.status === 404 || refused.status === 410;
      if (absent && !cachedOnly) {
        this.#absent.set(key, { refusal: refused, until: performance.now() + this.#parts.ages.absent });
      }
      this.#parts.telemetry.log(absent ? "info" : "warn", "not to be had", {
        key,
        status: refused.status,
        milliseconds: Math.round(performance.now() - started),
        // clients needn't know where the store is
        error: error instanceof StoreFailure ? error.message : refused.text,
      });
      return refused;
    }
  }

  async #reply(wish: Wish, cachedOnly: boolean): Promise<Reply> {
    switch (wish.kind) {
      case "file": {
        const { module, file } = wish;
        // another process may have been faster
        if (await this.#parts.store.stat(fileName(module, file))) return { is: "stored" };
        if (cachedOnly) throw notStored();
        const started = performance.now();
        await this.#fetches.run(async () => this.#fetch(module, file));
        const milliseconds = Math.round(performance.now() - started);
        this.#parts.telemetry.log("info", "stored", { key: wishKey(wish), milliseconds });
        this.#parts.telemetry.count("slipway_proxy_stored_total", { file });
        return { is: "stored" };
      }
      case "sumdb": {
        const body = await this.#parts.checksums.answer(wish.name, wish.ask);
        const freshFor = wish.ask.is === "latest" ? 0 : this.#parts.ages.fresh;
        return { is: "body", body, freshFor, stale: false };
      }
      default:
        return this.#recent.answer(wish, cachedOnly || this.#off());
    }
  }

  async #fetch(module: ModuleVersion, file: "info" | "mod" | "zip"): Promise<void> {
    const { makeRoom } = this.#parts;
    try {
      await this.#files.fetch(module, file);
    } catch (error) {
      if (!makeRoom || !isFull(error)) throw error;
      await makeRoom();
      await this.#files.fetch(module, file);
    }
  }

  /** The store is all there is. */
  #off(): boolean {
    const { list } = this.#parts.client.rules;
    return list.error === undefined && list.entries.every(({ url }) => url === "off");
  }
}

function refusalOf(error: unknown): Refusal {
  if (error instanceof ProxyProblem) {
    const message = maskSecrets(error.message);
    if (error.kind === "not-found") return refusal(error.status === 410 ? 410 : 404, `not found: ${message}`);
    return refusal(gatewayStatus(error.status), message);
  }
  if (isFull(error)) return refusal(507, "the store of this proxy is full");
  const { code } = error as NodeJS.ErrnoException;
  if (code !== undefined) return storeUnusable(code);
  return refusal(500, `this proxy has a problem of its own: ${messageOf(error)}`);
}

function isFull(error: unknown): boolean {
  const { code = "" } = error as NodeJS.ErrnoException;
  return code === "ENOSPC" || code === "EDQUOT";
}

/** What an upstream answered is not what this server has to say of itself: only "forbidden" and "too slow" are passed on. */
function gatewayStatus(status: number | undefined): number {
  if (status === 403 || status === 401) return 403;
  return status === 504 ? 504 : 502;
}
