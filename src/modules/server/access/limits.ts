/** How much one client may ask at once and in a second: more is answered 429, and costs nobody else. */
import { type Refusal, refusal } from "../wish.ts";

export interface ClientLimits {
  /** Requests that run at the same time; 0 for as many as there are. */
  readonly concurrent: number;
  /** Requests a second on average, with as many more at once when it was quiet before; 0 for as many as there are. */
  readonly rate: number;
}

interface Client {
  running: number;
  tokens: number;
  filled: number;
}

/** Clients that are remembered. */
const MOST = 50_000;

export class Limiter {
  readonly #limits: ClientLimits;
  readonly #clients = new Map<string, Client>();

  constructor(limits: ClientLimits) {
    this.#limits = limits;
  }

  get idle(): boolean {
    return this.#limits.concurrent === 0 && this.#limits.rate === 0;
  }

  /** A function to call when the request has ended, or why it must not begin. */
  begin(name: string): Refusal | (() => void) {
    const { concurrent, rate } = this.#limits;
    const client = this.#client(name);
    const now = performance.now();
    if (rate > 0) {
      client.tokens = Math.min(Math.max(1, rate), client.tokens + ((now - client.filled) * rate) / 1000);
      client.filled = now;
      if (client.tokens < 1) return refusal(429, `too many requests: more than ${rate} a second`);
    }
    if (concurrent > 0 && client.running >= concurrent) {
      return refusal(429, `too many requests: more than ${concurrent} at the same time`);
    }
    client.tokens--;
    client.running++;
    return () => {
      client.running--;
    };
  }

  #client(name: string): Client {
    let client = this.#clients.get(name);
    if (!client) {
      if (this.#clients.size >= MOST) this.#forget();
      client = { running: 0, tokens: Math.max(1, this.#limits.rate), filled: performance.now() };
      this.#clients.set(name, client);
    }
    return client;
  }

  #forget(): void {
    for (const [name, { running }] of this.#clients) if (running === 0) this.#clients.delete(name);
  }
}
