/**
 * What a store of another machine is given: some attempts where another one may help; and a rest when it is away, so that nobody has to
 * wait for each time-out.
 */
import { HttpFailure } from "../../../host/http/failure.ts";
import { type HttpAnswer, type HttpLimits, shownUrl } from "../../../host/http/client.ts";
import { isPassingFailure, pause, type RetryPlan, waitBefore } from "../../proxy/retry.ts";
import type { Telemetry } from "../telemetry/telemetry.ts";
import { StoreFailure } from "./store.ts";

export const REMOTE_LIMITS: HttpLimits = { connections: 256, connect: 5000, firstByte: 20_000, stall: 20_000 };
export const RETRIES: RetryPlan = { attempts: 4, firstWait: 100, longestWait: 2000 };
/** Others are writing this name right now: one of them will be ready soon. */
export const CONFLICTS: RetryPlan = { attempts: 20, firstWait: 50, longestWait: 1000 };

/** Milliseconds in which a server that is away isn't asked. */
const REST = 1000;
const MOST_TEXT = 64 * 1024;

export interface Failed {
  readonly failure: StoreFailure;
  /** Undefined where another attempt is in vain. */
  readonly plan: RetryPlan | undefined;
  /** The server's own wish. */
  readonly after: string | undefined;
  /** It isn't only this one thing that can't be had. */
  readonly away: boolean;
}

export type Outcome = { readonly answer: HttpAnswer } | Failed;

export interface Answered {
  readonly answer: HttpAnswer;
  /** What was asked may have been done by an earlier attempt, whose answer was lost. */
  readonly attempts: number;
}

export class Patience {
  readonly #telemetry: Telemetry | undefined;
  readonly #probe: () => Promise<Outcome>;
  /** Why the server is away, and until when it is left alone. */
  #away: { readonly failure: StoreFailure; until: number } | undefined;

  /** `probe`: something short that is asked before something long, when the server was away. */
  constructor(telemetry: Telemetry | undefined, probe: () => Promise<Outcome>) {
    this.#telemetry = telemetry;
    this.#probe = probe;
  }

  async ask(once: () => Promise<Outcome>, isLong: boolean): Promise<Answered> {
    const away = this.#away;
    if (away && performance.now() < away.until) throw away.failure;
    // one question is let through, once, and its outcome decides
    if (away) away.until = Number.POSITIVE_INFINITY;
    try {
      // a large body would keep all others waiting
      if (away && isLong) await this.#tried(this.#probe, 1);
      return await this.#tried(once, away ? 1 : RETRIES.attempts);
    } finally {
      if (away && this.#away === away) away.until = 0;
    }
  }

  async #tried(once: () => Promise<Outcome>, most: number): Promise<Answered> {
    let conflicts = 0;
    for (let attempt = 1; ; attempt++) {
      const outcome = await once();
      if ("answer" in outcome || !outcome.away) this.#present();
      if ("answer" in outcome) return { answer: outcome.answer, attempts: attempt };
      const { failure, plan, after } = outcome;
      if (plan === CONFLICTS) conflicts++;
      const tried = plan === CONFLICTS ? conflicts : attempt - conflicts;
      if (!plan || tried >= (plan === CONFLICTS ? CONFLICTS.attempts : most)) {
        if (outcome.away) this.#absent(failure);
        throw failure;
      }
      await pause(waitBefore(plan, tried, after));
    }
  }

  #absent(failure: StoreFailure): void {
    if (!this.#away) this.#telemetry?.log("error", "the store is away", { error: failure.message });
    this.#telemetry?.count("slipway_proxy_store_failures_total");
    this.#away = { failure, until: performance.now() + REST };
  }

  #present(): void {
    if (this.#away) this.#telemetry?.log("info", "the store is back");
    this.#away = undefined;
  }
}

/** No answer at all; `what` was asked for, in whose place. */
export function unanswered(error: unknown, url: URL, what: string): Failed {
  if (!(error instanceof HttpFailure)) throw error;
  const code = /\b(E[A-Z]{4,})\b/.exec(error.message)?.[1] ?? error.kind;
  const passing = isPassingFailure(error) || code === "ENOTFOUND";
  const failure = new StoreFailure(code, `${what}: ${new URL(shownUrl(url)).host}: ${error.message}`, passing);
  return { failure, plan: passing ? RETRIES : undefined, after: error.stale ? "0" : undefined, away: passing };
}

/** 500 may be about one object; these are about the server, or what is before it. */
export function isAwayStatus(status: number): boolean {
  return [429, 502, 503, 504].includes(status);
}

/** What came of one attempt. `judge`: what a refusal means; undefined where it is an answer. Its body has been read then. */
export async function attempted(
  { method, answers }: { readonly method: string; readonly answers: readonly number[] },
  send: () => Promise<HttpAnswer>,
  {
    unsent,
    judge,
  }: {
    readonly unsent: (error: unknown) => Failed;
    readonly judge: (answer: HttpAnswer, text: string) => Failed | undefined;
  },
): Promise<Outcome> {
  let answer: HttpAnswer;
  try {
    answer = await send();
  } catch (error) {
    return unsent(error);
  }
  if (answer.status < 300 && answers.includes(answer.status)) return { answer };
  const text = method === "HEAD" ? "" : await textOf(answer).catch(() => "");
  if (method === "HEAD") answer.discard();
  return judge(answer, text) ?? { answer };
}

/** A body; of a long one, its beginning. */
export async function textOf(answer: HttpAnswer, most = MOST_TEXT): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  await answer.read((chunk) => {
    size += chunk.length;
    if (size <= most) chunks.push(chunk);
  });
  return Buffer.concat(chunks).toString("utf8");
}
