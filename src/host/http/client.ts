/**
 * An HTTP client for many small and some large answers from few hosts: kept connections, a limit on each phase instead of one
 * on the whole, redirects. Over node:http, which loads in 5 ms; undici takes 100.
 */
import http from "node:http";
import https from "node:https";
import { isIP } from "node:net";
import type { Readable } from "node:stream";
import { addSystemCertificates } from "./certificates.ts";
import { HttpFailure } from "./failure.ts";
import { guardedLookup, refusedAddress } from "./lookup.ts";
import { proxyFor, tunnelAgent } from "./forward-proxy.ts";
import { sendFile, watchProgress } from "./progress.ts";

export interface HttpLimits {
  /** Connections to each host. */
  readonly connections: number;
  /** Milliseconds until a connection stands, TLS included. */
  readonly connect: number;
  /** Until the answer begins. */
  readonly firstByte: number;
  /** Without any progress. */
  readonly stall: number;
}

export const USUAL_LIMITS: HttpLimits = { connections: 64, connect: 15_000, firstByte: 60_000, stall: 30_000 };

export interface HttpAnswer {
  readonly status: number;
  /** `404 Not Found`. */
  readonly statusText: string;
  readonly headers: http.IncomingHttpHeaders;
  /** Where redirects led. */
  readonly url: URL;
  /** Gives on the bytes as they come; an HttpFailure when the connection breaks, or what `take` throws. */
  read(take: (chunk: Buffer) => void): Promise<void>;
  /** The same bytes as a stream, for who reads slowly; instead of `read`. Its errors are those of the connection, or an HttpFailure. */
  readonly body: Readable;
  /** Reads what is left, so that the connection can be used again. */
  discard(): void;
}

/** What is sent: bytes, or a file of which this many bytes are sent. */
export type HttpBody = Uint8Array | { readonly file: string; readonly size: number };

export interface HttpQuestion {
  /** GET when left out. */
  readonly method?: string;
  readonly body?: HttpBody;
  readonly headers?: Readonly<Record<string, string>>;
  /** Headers that only this URL may see; asked for again after a redirect. */
  readonly secrets?: (url: URL) => Readonly<Record<string, string>> | undefined;
}

const MAX_REDIRECTS = 10;

export interface HttpOptions {
  readonly limits?: HttpLimits;
  /** Addresses to which a redirect must not lead; where the URL itself leads is who asks to know. */
  readonly refused?: (address: string) => boolean;
  /** With every question. */
  readonly headers?: Readonly<Record<string, string>>;
}

export class HttpClient {
  readonly #limits: HttpLimits;
  readonly #refused: ((address: string) => boolean) | undefined;
  readonly #headers: Readonly<Record<string, string>>;
  readonly #env: Readonly<Record<string, string | undefined>>;
  readonly #agents = new Map<string, http.Agent>();
  #certificates: readonly string[] | undefined;

  constructor(env: Readonly<Record<string, string | undefined>>, options: HttpOptions = {}) {
    this.#env = env;
    this.#limits = options.limits ?? USUAL_LIMITS;
    this.#refused = options.refused;
    this.#headers = options.headers ?? {};
  }

  async get(url: URL, question: HttpQuestion = {}): Promise<HttpAnswer> {
    let at = url;
    for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects++) {
      const answer = await this.#once(at, question, at.host !== url.host);
      const { location } = answer.headers;
      if (![301, 302, 303, 307, 308].includes(answer.status) || location === undefined) return answer;
      answer.discard();
      const next = new URL(location, at);
      if (at.protocol === "https:" && next.protocol !== "https:") {
        throw new HttpFailure(
          "refused",
          `redirected from secure URL ${shownUrl(at)} to insecure URL ${shownUrl(next)}`,
        );
      }
      at = next;
    }
    throw new HttpFailure("refused", `stopped after ${MAX_REDIRECTS} redirects`);
  }

  /** One question, whatever its method; where a redirect leads is for who asks to judge. */
  async ask(url: URL, question: HttpQuestion): Promise<HttpAnswer> {
    return this.#once(url, question, false);
  }

  /** Ends the kept connections. */
  close(): void {
    for (const agent of this.#agents.values()) agent.destroy();
    this.#agents.clear();
  }

  async #once(url: URL, question: HttpQuestion, elsewhere: boolean): Promise<HttpAnswer> {
    try {
      return await this.#send(url, question, elsewhere);
    } catch (error) {
      const unknownIssuer = error instanceof HttpFailure && error.kind === "certificate" && !this.#certificates;
      if (!unknownIssuer) throw error;
      // Node.js has its own list of authorities; a company's stands in the system's, which the go command reads.
      this.#certificates = addSystemCertificates(this.#env);
      this.close();
      return this.#send(url, question, elsewhere);
    }
  }

  /** Connections of their own for where redirects lead: each of these was judged when it was made. */
  #agent(url: URL, guarded: boolean): http.Agent {
    const proxy = proxyFor(url, this.#env);
    const key = `${url.protocol} ${proxy?.href ?? ""} ${guarded ? "guarded" : ""}`;
    const known = this.#agents.get(key);
    if (known) return known;
    const options = { keepAlive: true, maxSockets: this.#limits.connections, maxFreeSockets: this.#limits.connections };
    const ca = this.#certificates === undefined ? {} : { ca: [...this.#certificates] };
    const agent =
      url.protocol === "http:"
        ? new http.Agent(options)
        : proxy
          ? tunnelAgent(proxy, { ...options, ...ca }, this.#limits.connect)
          : new https.Agent({ ...options, ...ca });
    this.#agents.set(key, agent);
    return agent;
  }

  async #send(
    url: URL,
    { method = "GET", headers, body, secrets }: HttpQuestion,
    elsewhere: boolean,
  ): Promise<HttpAnswer> {
    const refused = elsewhere ? this.#refused : undefined;
    const literal = url.hostname.replace(/^\[(.*)\]$/, "$1");
    if (refused && isIP(literal) !== 0 && refused(literal)) throw refusedAddress(literal, literal);
    const proxy = url.protocol === "http:" ? proxyFor(url, this.#env) : undefined;
    const target = proxy ?? url;
    const options: http.RequestOptions = {
      method,
      agent: this.#agent(url, refused !== undefined),
      ...(refused && !proxy && { lookup: guardedLookup(refused) }),
      host: target.hostname.replace(/^\[(.*)\]$/, "$1"),
      port: target.port,
      path: proxy ? url.href : url.pathname + url.search,
      headers: {
        host: url.host,
        "user-agent": "slipway",
        ...(body && { "content-length": `${body instanceof Uint8Array ? body.length : body.size}` }),
        ...this.#headers,
        ...headers,
        ...secrets?.(url),
      },
    };
    const module = url.protocol === "http:" ? http : https;
    return new Promise((resolve, reject) => {
      const request = module.request(options);
      const watch = watchProgress(request, this.#limits);
      request.on("error", (error) => {
        reject(error instanceof HttpFailure ? error : HttpFailure.of(error, request.reusedSocket));
      });
      request.on("response", (response) => {
        watch.answered(response);
        resolve(answerOf(response, url));
      });
      if (body && !(body instanceof Uint8Array)) sendFile(request, body, watch);
      else request.end(body);
    });
  }
}

function answerOf(response: http.IncomingMessage, url: URL): HttpAnswer {
  return {
    status: response.statusCode ?? 0,
    statusText: `${response.statusCode} ${response.statusMessage}`,
    headers: response.headers,
    url,
    read: async (take) => readBody(response, take),
    body: response,
    discard: () => {
      response.on("error", () => undefined);
      response.resume();
    },
  };
}

async function readBody(response: http.IncomingMessage, take: (chunk: Buffer) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    response.on("data", (chunk: Buffer) => {
      try {
        take(chunk);
      } catch (error) {
        reject(error);
        response.destroy();
      }
    });
    response.on("error", (error) => {
      reject(error instanceof HttpFailure ? error : HttpFailure.of(error, false));
    });
    response.on("close", () => {
      if (response.complete) resolve();
      else reject(new HttpFailure("broken", "unexpected EOF"));
    });
  });
}

/** Without a password. */
export function shownUrl(url: URL): string {
  if (url.password === "") return url.href;
  const shown = new URL(url);
  shown.password = "xxxxx";
  return shown.href;
}
