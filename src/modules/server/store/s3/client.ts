/**
 * Questions to a server for S3: signed, tried again where that may help, and left for a moment when the server is away, so that nobody
 * has to wait for each time-out. @see https://docs.aws.amazon.com/AmazonS3/latest/API/Welcome.html
 */
import { createHash } from "node:crypto";
import { type HttpAnswer, type HttpBody, HttpClient, type HttpLimits } from "../../../../host/http/client.ts";
import { HttpFailure } from "../../../../host/http/failure.ts";
import { isPassingFailure, pause, type RetryPlan, waitBefore } from "../../../proxy/retry.ts";
import type { Environment } from "../../../settings.ts";
import type { Telemetry } from "../../telemetry/telemetry.ts";
import { StoreFailure } from "../store.ts";
import { Credentials } from "./credentials.ts";
import { codeOf, failureOf, hasOldKeys, isPassing, type Refused } from "./failures.ts";
import { MARK, type S3Place } from "./place.ts";
import type { Ask } from "./role-keys.ts";
import { encoded, signed } from "./sign.ts";

export interface S3Question {
  readonly method: "GET" | "HEAD" | "PUT" | "DELETE";
  /** Undefined for the bucket. */
  readonly name?: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: HttpBody;
  /** SHA-256 of the body. */
  readonly hash?: string;
  /** Statuses that are answers; whatever else comes is a StoreFailure. */
  readonly answers: readonly number[];
}

export interface S3Answer {
  /** Read already, unless it is a success. */
  readonly answer: HttpAnswer;
  /** What was asked may have been done by an earlier attempt, whose answer was lost. */
  readonly attempts: number;
}

const LIMITS: HttpLimits = { connections: 256, connect: 5000, firstByte: 20_000, stall: 20_000 };
const QUICK: HttpLimits = { connections: 2, connect: 1000, firstByte: 2000, stall: 2000 };
const RETRIES: RetryPlan = { attempts: 4, firstWait: 100, longestWait: 2000 };
/** Others are writing this name right now: one of them will be ready soon. */
const CONFLICTS: RetryPlan = { attempts: 20, firstWait: 50, longestWait: 1000 };
/** Milliseconds in which a server that is away isn't asked. */
const REST = 1000;
const MOST_TEXT = 64 * 1024;
const EMPTY = createHash("sha256").update("").digest("hex");

export class S3Client {
  readonly #place: S3Place;
  readonly #http: HttpClient;
  readonly #quick: HttpClient;
  readonly #credentials: Credentials;
  readonly #telemetry: Telemetry | undefined;
  /** Why the server is away, and until when it is left alone. */
  #away: { readonly failure: StoreFailure; until: number } | undefined;

  constructor(place: S3Place, env: Environment, telemetry: Telemetry | undefined) {
    this.#place = place;
    this.#telemetry = telemetry;
    const trusting = { ...env, SSL_CERT_FILE: env["AWS_CA_BUNDLE"] || env["SSL_CERT_FILE"] };
    this.#http = new HttpClient(trusting, { limits: LIMITS });
    this.#quick = new HttpClient(trusting, { limits: QUICK });
    const ask: Ask = async (url, { quick, ...question }) => {
      const answer = await (quick ? this.#quick : this.#http).ask(url, question);
      return { status: answer.status, text: await textOf(answer) };
    };
    this.#credentials = new Credentials(env, place.region, ask);
  }

  async ask(question: S3Question): Promise<S3Answer> {
    const away = this.#away;
    if (away && performance.now() < away.until) throw away.failure;
    // one question is let through, once, and its outcome decides
    if (away) away.until = Number.POSITIVE_INFINITY;
    try {
      // a large body would keep all others waiting
      if (away && question.body) await this.#tried({ method: "HEAD", name: MARK, answers: [200, 404] }, 1);
      return await this.#tried(question, away ? 1 : RETRIES.attempts);
    } finally {
      if (away && this.#away === away) away.until = 0;
    }
  }

  async #tried(question: S3Question, most: number): Promise<S3Answer> {
    let conflicts = 0;
    for (let attempt = 1; ; attempt++) {
      const outcome = await this.#once(question);
      if ("answer" in outcome) {
        this.#present();
        return { ...outcome, attempts: attempt };
      }
      const { failure, plan, after } = outcome;
      if (plan === CONFLICTS) conflicts++;
      const tried = plan === CONFLICTS ? conflicts : attempt - conflicts;
      if (!plan || tried >= (plan === CONFLICTS ? CONFLICTS.attempts : most)) {
        if (failure.passing && plan === RETRIES) this.#absent(failure);
        throw failure;
      }
      await pause(waitBefore(plan, tried, after));
    }
  }

  close(): void {
    this.#http.close();
    this.#quick.close();
  }

  async #once(
    question: S3Question,
  ): Promise<
    | { readonly answer: HttpAnswer }
    | { readonly failure: StoreFailure; readonly plan: RetryPlan | undefined; readonly after: string | undefined }
  > {
    const what = `${question.method} ${question.name ?? "the bucket"}`;
    let answer: HttpAnswer;
    try {
      answer = await this.#send(question);
    } catch (error) {
      if (!(error instanceof HttpFailure)) throw error;
      const code = /\b(E[A-Z]{4,}|ENOTFOUND)\b/.exec(error.message)?.[1] ?? error.kind;
      const passing = isPassingFailure(error) || code === "ENOTFOUND";
      const message = `${this.#place.shown}: ${what}: ${new URL(this.#place.url).host}: ${error.message}`;
      const failure = new StoreFailure(code, message, passing);
      return { failure, plan: passing ? RETRIES : undefined, after: error.stale ? "0" : undefined };
    }
    const { status, headers } = answer;
    if (status < 300 && question.answers.includes(status)) return { answer };
    const text = question.method === "HEAD" ? "" : await textOf(answer).catch(() => "");
    if (question.method === "HEAD") answer.discard();
    const refused: Refused = { what, status, headers, text };
    // an answer, unless it says that there is no bucket at all
    const code = codeOf(refused);
    if (question.answers.includes(status) && code !== "NoSuchBucket") return { answer };
    const failure = failureOf(refused, this.#place);
    if (hasOldKeys(refused)) this.#credentials.forget();
    const plan =
      status === 409 && question.method === "PUT"
        ? CONFLICTS
        : isPassing(refused) || hasOldKeys(refused)
          ? RETRIES
          : undefined;
    return { failure, plan, after: headers["retry-after"] };
  }

  async #send({ method, name, query, headers = {}, body, hash = EMPTY }: S3Question): Promise<HttpAnswer> {
    const { url: bucket, prefix, region } = this.#place;
    const asked = Object.entries(query ?? {}).map(([key, value]) => `${encoded(key)}=${encoded(value)}`);
    const path = name === undefined ? "" : encoded(prefix + name, "/");
    const url = new URL(`${bucket}${path}${asked.length > 0 ? `?${asked.sort().join("&")}` : ""}`);
    const own = { ...headers, "x-amz-content-sha256": hash };
    const keys = await this.#credentials.keys();
    const sent = signed({ method, url, headers: own, hash }, { region, service: "s3" }, keys, new Date());
    return this.#http.ask(url, { method, headers: sent, ...(body && { body }) });
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

async function textOf(answer: HttpAnswer): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  await answer.read((chunk) => {
    size += chunk.length;
    if (size <= MOST_TEXT) chunks.push(chunk);
  });
  return Buffer.concat(chunks).toString("utf8");
}
