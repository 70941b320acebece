/** Requests in, answers out. What is in memory is sent at once, what is in the store from there, and the rest is asked of the filler. */
import { createHash } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { messageOf } from "../../proxy/problem.ts";
import { fileName } from "../store/names.ts";
import { refusal, type Refusal, storeUnusable, type Wish, wishedPath } from "../wish.ts";
import { Counting } from "./counting.ts";
import { HotAnswers, type ReadyAnswer } from "./hot.ts";
import { Operations } from "./operations.ts";
import type { FrontParts } from "./parts.ts";
import { type Route, routeOf } from "./route.ts";
import { sendObject, sendReady, sendRefusal, type Sent } from "./send.ts";

type FileWish = Extract<Wish, { readonly kind: "file" }>;

/** Larger files are streamed. */
const SMALL = 1024 * 1024;

const TEXT = "text/plain; charset=utf-8";
const TYPES = { info: "application/json", mod: TEXT, zip: "application/zip" } as const;

export class Front {
  readonly #parts: FrontParts;
  readonly #hot: HotAnswers;
  readonly #counting: Counting;
  readonly #operations: Operations;
  /** Nobody has to be judged before the answer. */
  readonly #plain: boolean;
  /** Caches on the way may keep an answer for others when everybody may read it. */
  readonly #sharing: "public" | "private";

  constructor(parts: FrontParts) {
    this.#parts = parts;
    this.#hot = new HotAnswers(parts.memory);
    this.#counting = new Counting(parts.reporter, parts.accessLog, parts.prefix);
    this.#operations = new Operations(parts);
    this.#plain = parts.access.open && parts.limiter.idle;
    this.#sharing = parts.access.open ? "public" : "private";
  }

  /** Never throws. */
  handle(request: IncomingMessage, response: ServerResponse): void {
    const started = performance.now();
    if (this.#plain && isPlainQuestion(request)) {
      const ready = this.#hot.get(request.url ?? "");
      if (ready) {
        this.#counting.done(request, ready.kind, sendReady(request, response, ready, this.#parts.stall), started);
        return;
      }
    }
    void this.#judged(request, response, started);
  }

  async #judged(request: IncomingMessage, response: ServerResponse, started: number): Promise<void> {
    const { access, limiter, reporter } = this.#parts;
    const who = access.nameOf(request);
    const begun = limiter.idle ? () => undefined : limiter.begin(who ?? request.socket.remoteAddress ?? "");
    if (typeof begun === "object") {
      this.#counting.done(request, "limited", sendRefusal(request, response, begun), started, who);
      return;
    }
    let [kind, sent]: [string, Sent] = ["other", { status: 500, bytes: 0 }];
    try {
      const route = await this.#route(request);
      if ("text" in route) sent = sendRefusal(request, response, route);
      else if ("wish" in route) {
        kind = kindOf(route.wish);
        sent = await this.#answer(request, response, route);
      } else {
        kind = "operations";
        sent = sendReady(request, response, route, this.#parts.stall);
      }
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      reporter.log("error", "a request failed", { error: messageOf(error) });
      if (response.headersSent) response.destroy();
      else if (code === undefined)
        sent = sendRefusal(request, response, refusal(500, "this proxy has a problem of its own"));
      else sent = sendRefusal(request, response, storeUnusable(code));
    } finally {
      begun();
      this.#counting.done(request, kind, sent, started, who);
    }
  }

  async #route(request: IncomingMessage): Promise<Route | Refusal | ReadyAnswer> {
    if (request.method !== "GET" && request.method !== "HEAD") {
      return refusal(405, "method not allowed: a module proxy is only read, by GET and HEAD");
    }
    if (!isPlainQuestion(request)) return refusal(400, "bad request: a question has no body");
    const { url = "", headers } = request;
    if (headers.via?.includes(this.#parts.identity)) {
      return refusal(508, "loop detected: this proxy is its own upstream; give it others by --upstream or GOPROXY");
    }
    const { prefix } = this.#parts;
    if (!url.startsWith(`${prefix}/`)) return refusal(404, "not found");
    const path = url.slice(prefix.length);
    return (await this.#operations.answer(request, path)) ?? routeOf(path);
  }

  async #answer(request: IncomingMessage, response: ServerResponse, route: Route): Promise<Sent> {
    const { wish } = route;
    const refused = this.#parts.access.refusalFor(request, wishedPath(wish));
    if (refused) return sendRefusal(request, response, refused);
    const ready = this.#hot.get(request.url ?? "");
    if (ready) return sendReady(request, response, ready, this.#parts.stall);
    return wish.kind === "file"
      ? this.#file(request, response, wish, route.cachedOnly)
      : this.#changing(request, response, route);
  }

  async #file(request: IncomingMessage, response: ServerResponse, wish: FileWish, cachedOnly: boolean): Promise<Sent> {
    const { store, filler } = this.#parts;
    const name = fileName(wish.module, wish.file);
    let object = await store.get(name);
    // twice: a store may go away, or an object be evicted, right after it was stored
    for (let asked = 0; !object && asked < 2; asked++) {
      const reply = await filler.ask(wish, cachedOnly);
      if (reply.is === "refused") return sendRefusal(request, response, reply);
      object = await store.get(name);
    }
    this.#mayClose(response);
    if (!object) return sendRefusal(request, response, refusal(503, "it was stored, and is gone again: ask once more"));
    const headers = [
      "content-type",
      TYPES[wish.file],
      "cache-control",
      `${this.#sharing}, max-age=31536000, immutable`,
    ];
    if (object.size > SMALL) return sendObject(request, response, object, { headers, stall: this.#parts.stall });
    const tag = `"${object.tag}"`;
    const body = await object.bytes();
    return this.#ready(request, response, {
      body,
      headers: [...headers, "etag", tag],
      tag,
      until: Number.POSITIVE_INFINITY,
      path: wish.module.path,
      kind: wish.file,
    });
  }

  async #changing(request: IncomingMessage, response: ServerResponse, { wish, cachedOnly }: Route): Promise<Sent> {
    const reply = await this.#parts.filler.ask(wish, cachedOnly);
    this.#mayClose(response);
    if (reply.is === "refused") return sendRefusal(request, response, reply);
    const [body, freshFor] = reply.is === "body" ? [Buffer.from(reply.body), reply.freshFor] : [Buffer.alloc(0), 0];
    const tag = `"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`;
    const age = `${this.#sharing}, max-age=${Math.floor(freshFor / 1000)}`;
    const headers = ["content-type", typeOf(wish), "cache-control", age, "etag", tag];
    if (reply.is === "body" && reply.stale) headers.push("warning", '110 - "Response is Stale"');
    const until = performance.now() + freshFor;
    return this.#ready(request, response, { body, headers, tag, until, path: wishedPath(wish), kind: kindOf(wish) });
  }

  /** A proxy that was told to end while this was waited for says so to the client: no further question on this connection. */
  #mayClose(response: ServerResponse): void {
    if (this.#parts.draining()) response.shouldKeepAlive = false;
  }

  #ready(request: IncomingMessage, response: ServerResponse, ready: ReadyAnswer): Sent {
    this.#hot.set(request.url ?? "", ready);
    return sendReady(request, response, ready, this.#parts.stall);
  }
}

function isPlainQuestion({ method, headers }: IncomingMessage): boolean {
  if (method !== "GET" && method !== "HEAD") return false;
  return headers["transfer-encoding"] === undefined && (headers["content-length"] ?? "0") === "0";
}

function kindOf(wish: Wish): string {
  return wish.kind === "file" ? wish.file : wish.kind;
}

function typeOf(wish: Wish): string {
  if (wish.kind === "latest" || wish.kind === "query") return TYPES.info;
  return wish.kind === "sumdb" && wish.ask.is === "tile" ? "application/octet-stream" : TEXT;
}
