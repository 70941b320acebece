/** What is asked by who runs a proxy, not by who builds: is it alive, is it ready, what has it done. */
import type { IncomingMessage } from "node:http";
import { messageOf } from "../../proxy/problem.ts";
import { RECENT } from "../store/names.ts";
import { refusal, type Refusal } from "../wish.ts";
import type { ReadyAnswer } from "./hot.ts";
import type { FrontParts } from "./parts.ts";

export class Operations {
  readonly #parts: Pick<FrontParts, "store" | "access" | "metrics" | "draining">;

  constructor(parts: Pick<FrontParts, "store" | "access" | "metrics" | "draining">) {
    this.#parts = parts;
  }

  /** Undefined for any other path. */
  async answer(request: IncomingMessage, path: string): Promise<ReadyAnswer | Refusal | undefined> {
    switch (path) {
      case "/healthz":
        return text("ok\n");
      case "/readyz":
        return this.#ready();
      case "/metrics":
        return this.#parts.access.refusalFor(request, undefined) ?? text(await this.#parts.metrics());
      default:
        return undefined;
    }
  }

  async #ready(): Promise<ReadyAnswer | Refusal> {
    if (this.#parts.draining()) return refusal(503, "not ready: told to end");
    try {
      await this.#parts.store.stat(`${RECENT}ready`);
      return text("ready\n");
    } catch (error) {
      return refusal(503, `not ready: the store: ${messageOf(error)}`);
    }
  }
}

function text(body: string): ReadyAnswer {
  const headers = ["content-type", "text/plain; version=0.0.4; charset=utf-8", "cache-control", "no-store"];
  return { body: Buffer.from(body), headers, tag: '""', until: 0, path: undefined, kind: "operations" };
}
