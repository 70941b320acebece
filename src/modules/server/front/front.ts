/** Requests in, answers out. What is in memory is sent at once, what is in the store from there, and the rest is asked of the filler. */
import { createHash } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { messageOf } from "../../proxy/problem.ts";
import { fileName } from "../store/names.ts";
import type { Store, StoredObject } from "../store/store.ts";
import type { Telemetry } from "../telemetry/telemetry.ts";
import { type Filler, refusal, type Refusal, type Wish, wishedPath } from "../wish.ts";
import { HotAnswers, type ReadyAnswer } from "./hot.ts";
import { type Route, routeOf } from "./route.ts";
import { sendObject, sendReady, sendRefusal } from "./send.ts";

export interface FrontParts {
  readonly store: Store;
  readonly filler: Filler;
  readonly telemetry: Telemetry;
  /** Bytes of answers that are held in memory. */
  readonly memory: number;
}

/** Larger files are streamed. */
const SMALL = 64 * 1024;

const TEXT = "text/plain; charset=utf-8";
const TYPES = { info: "application/json", mod: TEXT, zip: "application/zip" } as const;
const IMMUTABLE = "public, max-age=31536000, immutable";

export class Front {
  readonly #parts: FrontParts;
  readonly #hot: HotAnswers;

  constructor(parts: FrontParts) {
    this.#parts = parts;
    this.#hot = new HotAnswers(parts.memory);
  }

  /** Never throws. */
  handle(request: IncomingMessage, response: ServerResponse): void {
    const ready = request.method === "GET" || request.method === "HEAD" ? this.#hot.get(request.url ?? "") : undefined;
    if (ready && !hasBody(request)) sendReady(request, response, ready);
    else void this.#answer(request, response);
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    try {
      const route = this.#route(request);
      if ("is" in route) sendRefusal(request, response, route);
      else if (route.wish.kind === "file") await this.#file(request, response, route.wish, route);
      else await this.#changing(request, response, route);
    } catch (error) {
      this.#parts.telemetry.log("error", "a request failed", { url: request.url, error: messageOf(error) });
      if (response.headersSent) response.destroy();
      else sendRefusal(request, response, refusal(500, "this proxy has a problem of its own"));
    }
  }

  #route(request: IncomingMessage): Route | Refusal {
    if (request.method !== "GET" && request.method !== "HEAD") {
      return refusal(405, `method not allowed: a module proxy is only read, by GET and HEAD`);
    }
    if (hasBody(request)) return refusal(400, "bad request: a question has no body");
    return routeOf(request.url ?? "");
  }

  async #file(
    request: IncomingMessage,
    response: ServerResponse,
    wish: Extract<Wish, { readonly kind: "file" }>,
    { cachedOnly }: Route,
  ): Promise<void> {
    const { store, filler } = this.#parts;
    const name = fileName(wish.module, wish.file);
    let object = await store.get(name);
    if (!object) {
      const reply = await filler.ask(wish, cachedOnly);
      if (reply.is === "refused") {
        sendRefusal(request, response, reply);
        return;
      }
      object = await store.get(name);
    }
    if (!object) sendRefusal(request, response, refusal(503, "it was stored, and is gone again: ask once more"));
    else if (object.size <= SMALL) await this.#small(request, response, object, wish);
    else await sendObject(request, response, object, ["content-type", TYPES[wish.file], "cache-control", IMMUTABLE]);
  }

  async #small(
    request: IncomingMessage,
    response: ServerResponse,
    object: StoredObject,
    wish: Extract<Wish, { readonly kind: "file" }>,
  ): Promise<void> {
    const tag = `"${object.tag}"`;
    const headers = ["content-type", TYPES[wish.file], "cache-control", IMMUTABLE, "etag", tag];
    const until = Number.POSITIVE_INFINITY;
    this.#ready(request, response, { body: await object.bytes(), headers, tag, until, path: wish.module.path });
  }

  async #changing(request: IncomingMessage, response: ServerResponse, { wish, cachedOnly }: Route): Promise<void> {
    const reply = await this.#parts.filler.ask(wish, cachedOnly);
    if (reply.is === "refused") {
      sendRefusal(request, response, reply);
      return;
    }
    const body = reply.is === "body" ? Buffer.from(reply.body) : Buffer.alloc(0);
    const freshFor = reply.is === "body" ? reply.freshFor : 0;
    const tag = `"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`;
    const headers = [
      "content-type",
      typeOf(wish),
      "cache-control",
      `public, max-age=${Math.floor(freshFor / 1000)}`,
      "etag",
      tag,
    ];
    if (reply.is === "body" && reply.stale) headers.push("warning", '110 - "Response is Stale"');
    this.#ready(request, response, { body, headers, tag, until: performance.now() + freshFor, path: wishedPath(wish) });
  }

  #ready(request: IncomingMessage, response: ServerResponse, ready: ReadyAnswer): void {
    this.#hot.set(request.url ?? "", ready);
    sendReady(request, response, ready);
  }
}

function hasBody({ headers }: IncomingMessage): boolean {
  return headers["transfer-encoding"] !== undefined || (headers["content-length"] ?? "0") !== "0";
}

function typeOf(wish: Wish): string {
  if (wish.kind === "latest" || wish.kind === "query") return TYPES.info;
  return wish.kind === "sumdb" && wish.ask.is === "tile" ? "application/octet-stream" : TEXT;
}
