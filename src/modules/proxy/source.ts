/** One proxy of GOPROXY: files below a URL, by HTTP or from a directory; with what the go command prints when there is none. */
import { closeSync, openSync, readFileSync, readSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type HttpAnswer, type HttpClient, shownUrl } from "../../host/http/client.ts";
import { HttpFailure } from "../../host/http/failure.ts";
import { readDetail } from "./detail.ts";
import type { GoAuth } from "./go-auth.ts";
import { messageOf, ProxyProblem } from "./problem.ts";
import { isPassingFailure, isPassingStatus, pause, type RetryPlan, waitBefore } from "./retry.ts";
import type { Slots } from "./slots.ts";

/** Takes the bytes of a file as they come. */
export interface Sink {
  /** Bytes so far. */
  readonly size: number;
  write(chunk: Uint8Array): void;
  /** Everything so far was in vain. */
  reset(): void;
}

export interface SourceOptions {
  readonly http: HttpClient;
  readonly retries: RetryPlan;
  readonly slots: Slots;
  readonly auth: GoAuth;
  readonly authorize?: Authorize | undefined;
  /** More bytes than that are no answer. */
  readonly limit: number;
  readonly tooLarge: string;
  readonly pace?: Pace | undefined;
}

/** The header for a URL, before GOAUTH is asked; undefined for none. */
export type Authorize = (url: URL) => string | undefined;

/** What trickles for ever is broken off. */
export interface Pace {
  /** Bytes a second, on average over one attempt. */
  readonly slowest: number;
  /** Milliseconds before that counts. */
  readonly patience: number;
}

const CHUNK = 256 * 1024;

/** The URL of a module's file below a proxy. */
export function moduleUrl(base: string, path: string): URL {
  return below(base, path.split("/").map(escapeElement).join("/"));
}

/** As it is written: the checksum database sees `!` as `!`. */
export function below(base: string, path: string): URL {
  const url = new URL(base);
  url.pathname = `${url.pathname.replace(/\/$/, "")}/${path}`;
  return url;
}

/** Puts a file into the sink. */
export async function copyFrom(url: URL, sink: Sink, options: SourceOptions): Promise<void> {
  if (url.protocol === "file:") copyFile(url, sink);
  else await new Download(url, sink, options).run();
}

/** url.PathEscape: leaves a few more characters alone than encodeURIComponent does. */
function escapeElement(element: string): string {
  return encodeURIComponent(element)
    .replaceAll(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`)
    .replaceAll(/%(?:24|26|2B|3A|3D|40)/g, (code) => decodeURIComponent(code));
}

function copyFile(url: URL, sink: Sink): void {
  const path = fileURLToPath(url);
  let descriptor: number | undefined;
  try {
    descriptor = openSync(path, "r");
    const chunk = Buffer.allocUnsafe(CHUNK);
    for (let size = readSync(descriptor, chunk); size > 0; size = readSync(descriptor, chunk)) {
      sink.write(chunk.subarray(0, size));
    }
  } catch (error) {
    const { code, syscall } = error as NodeJS.ErrnoException;
    if (syscall === "write") throw error;
    const kind = code === "ENOENT" || code === "ENOTDIR" ? "not-found" : "failed";
    throw new ProxyProblem(kind, `reading ${url.href}: ${messageOf(error)}`);
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}

/** A file by HTTP: tried again when that may help, and continued where it broke off. */
class Download {
  readonly #url: URL;
  readonly #sink: Sink;
  readonly #options: SourceOptions;
  /** What the server calls this content; a rest of something else is not taken. */
  #validator: string | undefined;

  constructor(url: URL, sink: Sink, options: SourceOptions) {
    this.#url = url;
    this.#sink = sink;
    this.#options = options;
    if (url.protocol === "http:" && url.username !== "") {
      throw new ProxyProblem("failed", `refusing to pass credentials to insecure URL: ${shownUrl(url)}`);
    }
  }

  async run(): Promise<void> {
    const { retries, slots } = this.#options;
    for (let attempt = 1; ; attempt++) {
      const before = this.#sink.size;
      const outcome = await slots.run(async () => this.#attempt());
      if (outcome === undefined) {
        slots.succeeded();
        return;
      }
      if (outcome.again && !outcome.stale) slots.overloaded();
      // a download that goes on is not one more failure
      if (this.#sink.size > before) attempt = Math.max(1, attempt - 1);
      if (!outcome.again || attempt >= retries.attempts) throw outcome.problem;
      await pause(outcome.stale ? 0 : waitBefore(retries, attempt, outcome.retryAfter));
    }
  }

  async #attempt(): Promise<Missed | undefined> {
    try {
      await this.#options.auth.ready(this.#url);
      const answer = await this.#options.http.get(this.#url, {
        headers: this.#range(),
        secrets: (url) => {
          const { authorize, auth } = this.#options;
          const authorization = authorize?.(url);
          return authorization === undefined ? auth.headers(url) : { authorization };
        },
      });
      if (answer.status !== 200 && answer.status !== 206) return await this.#refused(answer);
      await this.#take(answer);
      return undefined;
    } catch (error) {
      if (!(error instanceof HttpFailure)) throw error;
      const verb = this.#sink.size > 0 ? "read" : "Get";
      const status = error.kind === "stalled" ? 504 : 502;
      const problem = new ProxyProblem("failed", `${verb} "${shownUrl(this.#url)}": ${error.message}`, status);
      return { problem, again: isPassingFailure(error), stale: error.stale, retryAfter: undefined };
    }
  }

  #range(): Readonly<Record<string, string>> {
    const { size } = this.#sink;
    if (size === 0) return {};
    return { range: `bytes=${size}-`, ...(this.#validator === undefined ? {} : { "if-range": this.#validator }) };
  }

  async #refused(answer: HttpAnswer): Promise<Missed> {
    const detail = await readDetail(answer);
    const { status, headers } = answer;
    const renewed = await this.#options.auth.renewed(this.#url, answer);
    // what was there before can't be continued: from the beginning
    if (status === 416) this.#sink.reset();
    const kind = status === 404 || status === 410 ? "not-found" : "failed";
    const problem = new ProxyProblem(kind, `reading ${shownUrl(this.#url)}: ${answer.statusText}${detail}`, status);
    return {
      problem,
      again: renewed || isPassingStatus(status) || status === 416,
      // with other credentials it is another question
      stale: renewed,
      retryAfter: headers["retry-after"],
    };
  }

  async #take(answer: HttpAnswer): Promise<void> {
    const { headers, status } = answer;
    const from = /^bytes (\d+)-/.exec(headers["content-range"] ?? "")?.[1];
    if (status === 200 || Number(from) !== this.#sink.size) this.#sink.reset();
    if (status === 206 && Number(from) !== this.#sink.size) {
      throw new HttpFailure("broken", "the server sent another part than was asked for");
    }
    const { etag } = headers;
    this.#validator = etag !== undefined && !etag.startsWith("W/") ? etag : headers["last-modified"];
    const [started, before, { pace }] = [performance.now(), this.#sink.size, this.#options];
    await answer.read((chunk) => {
      const milliseconds = performance.now() - started;
      const bytes = this.#sink.size + chunk.length - before;
      if (pace && milliseconds > pace.patience && bytes < (pace.slowest * milliseconds) / 1000) {
        throw new HttpFailure("stalled", `fewer than ${pace.slowest} bytes a second`);
      }
      if (this.#sink.size + chunk.length > this.#options.limit) {
        throw new ProxyProblem("failed", this.#options.tooLarge);
      }
      this.#sink.write(chunk);
    });
  }
}

interface Missed {
  readonly problem: ProxyProblem;
  readonly again: boolean;
  readonly stale: boolean;
  readonly retryAfter: string | undefined;
}

/** The whole of a small local file; undefined where there is none. */
export function readIfThere(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}
