/** Requests as they are counted and, if wanted, logged: little work for each, since there may be tens of thousands a second. */
import type { IncomingMessage } from "node:http";
import type { Counter } from "../telemetry/metrics.ts";
import type { Reporter } from "../telemetry/reporter.ts";
import type { Sent } from "./send.ts";

interface Kind {
  readonly byStatus: Map<number, Counter>;
  readonly took: (milliseconds: number) => void;
}

export class Counting {
  readonly #reporter: Reporter;
  readonly #log: boolean;
  readonly #kinds = new Map<string, Kind>();
  readonly #bytes: Counter;

  readonly #prefix: string;

  /** `log`: a line for each request, without the prefix of its path. */
  constructor(reporter: Reporter, log: boolean, prefix: string) {
    this.#prefix = prefix;
    this.#reporter = reporter;
    this.#log = log;
    this.#bytes = reporter.metrics.counter("slipway_proxy_sent_bytes_total");
  }

  /** `started` by performance.now(). */
  done(request: IncomingMessage, kind: string, { status, bytes }: Sent, started: number, who?: string): void {
    const counted = this.#kind(kind);
    let counter = counted.byStatus.get(status);
    if (!counter) {
      counter = this.#reporter.metrics.counter("slipway_proxy_requests_total", { kind, status: `${status}` });
      counted.byStatus.set(status, counter);
    }
    counter.value++;
    this.#bytes.value += bytes;
    const milliseconds = performance.now() - started;
    counted.took(milliseconds);
    if (!this.#log) return;
    const { method, url = "", socket } = request;
    const client = socket.remoteAddress;
    this.#reporter.log("info", "request", {
      method,
      url: url.startsWith(this.#prefix) ? url.slice(this.#prefix.length) : url,
      status,
      bytes,
      milliseconds: Math.round(milliseconds),
      client,
      who,
    });
  }

  #kind(name: string): Kind {
    let kind = this.#kinds.get(name);
    if (!kind) {
      kind = {
        byStatus: new Map(),
        took: this.#reporter.metrics.histogram("slipway_proxy_request_seconds", { kind: name }),
      };
      this.#kinds.set(name, kind);
    }
    return kind;
  }
}
