/**
 * Answers that change: lists of versions, the latest version, branches. They are kept for a while; when nobody answers, an old
 * one is better than none. The store has them too, for the next process and for its replicas.
 */
import { isValidSemver, canonicalVersion, compareSemverTotal, semverPrerelease } from "../../../go/version/semver.ts";
import { isPseudoVersion } from "../../../go/version/pseudo-version.ts";
import { moduleVersionError } from "../../../go/version/module-path.ts";
import { messageOf, ProxyProblem } from "../../proxy/problem.ts";
import { latestName, listName, queryName, versionsPrefix } from "../store/names.ts";
import type { Reply, Wish } from "../wish.ts";
import { wishKey } from "../wish.ts";
import { Bounded } from "./bounded.ts";
import type { FillParts } from "./parts.ts";
import { listText } from "../../proxy/list.ts";

type RecentWish = Extract<Wish, { readonly kind: "list" | "latest" | "query" }>;

interface Known {
  readonly body: Uint8Array;
  /** By the clock that never jumps. */
  readonly until: number;
}

/** Answers in memory, and bytes of one that is left to the store. */
const MOST = 10_000;
const LARGE = 32 * 1024;
/** After a failure an old answer is good for so long, so that not every client waits for the upstream to fail. */
const STALE_FOR = 5000;

export class Recent {
  readonly #parts: FillParts;
  readonly #known = new Bounded<Known>(MOST);

  constructor(parts: FillParts) {
    this.#parts = parts;
  }

  async answer(wish: RecentWish, cachedOnly: boolean): Promise<Reply> {
    const { store, ages } = this.#parts;
    const key = wishKey(wish);
    const known = this.#known.get(key);
    const left = (known?.until ?? 0) - performance.now();
    if (known && left > 0) return { is: "body", body: known.body, freshFor: left, stale: false };
    const name = nameOf(wish);
    const { content: old, age } = await this.#kept(name);
    // a time to come is a clock that was wrong
    if (old && age >= 0 && age < ages.fresh) return this.#remember(key, old, ages.fresh - age);
    if (cachedOnly) return old ? this.#remember(key, old, 0) : this.#ownAnswer(wish);
    try {
      const body = await this.#fetch(wish);
      await store.replace(name, body).catch((error: unknown) => {
        // it can be answered all the same
        this.#parts.telemetry.log("warn", "an answer could not be stored", { key, error: messageOf(error) });
      });
      return this.#remember(key, body, ages.fresh);
    } catch (error) {
      if (!(error instanceof ProxyProblem) || error.kind !== "failed" || !old) throw error;
      this.#parts.telemetry.log("warn", "an old answer is served, since nobody has a new one", {
        key,
        error: error.message,
      });
      this.#parts.telemetry.count("slipway_proxy_stale_total");
      this.#remember(key, old, STALE_FOR);
      return { is: "body", body: old, freshFor: STALE_FOR, stale: true };
    }
  }

  /** What the store has; a store that can't be asked has nothing. */
  async #kept(name: string): Promise<{ readonly content: Buffer | undefined; readonly age: number }> {
    try {
      const object = await this.#parts.store.get(name);
      if (object) return { content: await object.bytes(), age: Date.now() - object.modified };
    } catch (error) {
      this.#parts.telemetry.log("warn", "the store could not be asked", { name, error: messageOf(error) });
    }
    return { content: undefined, age: Number.POSITIVE_INFINITY };
  }

  #remember(key: string, body: Uint8Array, freshFor: number): Reply {
    if (body.length <= LARGE) this.#known.set(key, { body, until: performance.now() + freshFor });
    return { is: "body", body, freshFor, stale: false };
  }

  async #fetch(wish: RecentWish): Promise<Buffer> {
    const { client, origin } = this.#parts;
    try {
      if (wish.kind === "list") return await client.read(wish.path, "@v/list");
      if (wish.kind === "latest") return checkedInfo(wish.path, await client.read(wish.path, "@latest"));
      return checkedInfo(wish.path, await client.small({ path: wish.path, version: wish.query }, "info"));
    } catch (error) {
      if (!(error instanceof ProxyProblem) || error.kind !== "direct") throw error;
      if (wish.kind === "list") return origin.list(wish.path);
      return checkedInfo(wish.path, await origin.info(wish.path, wish.kind === "query" ? wish.query : "latest"));
    }
  }

  /** What the store's own versions say, where there is no upstream to ask. */
  async #ownAnswer(wish: RecentWish): Promise<Reply> {
    const { store } = this.#parts;
    const prefix = versionsPrefix(wish.path);
    const versions: string[] = [];
    for await (const { name } of store.list(prefix)) {
      const version = name.slice(prefix.length, -".info".length);
      if (name.endsWith(".info") && canonicalVersion(version) === version) versions.push(version);
    }
    const releases = versions.filter((version) => !isPseudoVersion(version)).sort(compareSemverTotal);
    if (wish.kind === "list" && versions.length > 0) {
      const body = Buffer.from(listText(releases));
      return { is: "body", body, freshFor: 0, stale: false };
    }
    const stable = releases.filter((version) => semverPrerelease(version) === "");
    const latest = stable.at(-1) ?? releases.at(-1) ?? versions.sort(compareSemverTotal).at(-1);
    if (wish.kind !== "latest" || latest === undefined) throw notStored();
    const info = await (await store.get(`${prefix}${latest}.info`))?.bytes();
    return { is: "body", body: info ?? new Uint8Array(), freshFor: 0, stale: false };
  }
}

export function notStored(): ProxyProblem {
  return new ProxyProblem("not-found", "it isn't stored here, and only what is stored was asked for", 404);
}

function nameOf(wish: RecentWish): string {
  if (wish.kind === "list") return listName(wish.path);
  return wish.kind === "latest" ? latestName(wish.path) : queryName(wish.path, wish.query);
}

/** An `.info` of a version that can be asked for. */
function checkedInfo(path: string, content: Buffer): Buffer {
  let version: unknown;
  try {
    ({ Version: version } = JSON.parse(content.toString("utf8")) as { readonly Version?: unknown });
  } catch {
    // told below
  }
  const fits = typeof version === "string" && isValidSemver(version) && moduleVersionError(path, version) === undefined;
  if (fits) return content;
  throw new ProxyProblem("failed", `${path}: the upstream's answer names no version of it`, 502);
}
