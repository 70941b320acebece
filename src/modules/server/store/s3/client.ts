/**
 * Questions to a server for S3, signed, and what its answers mean.
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/Welcome.html
 */
import { createHash } from "node:crypto";
import { type HttpAnswer, type HttpBody, HttpClient, type HttpLimits } from "../../../../host/http/client.ts";
import type { Environment } from "../../../settings.ts";
import type { Telemetry } from "../../telemetry/telemetry.ts";
import {
  type Answered,
  attempted,
  CONFLICTS,
  type Failed,
  isAwayStatus,
  type Outcome,
  Patience,
  REMOTE_LIMITS,
  RETRIES,
  textOf,
  unanswered,
} from "../patience.ts";
import { Credentials } from "./credentials.ts";
import { codeOf, failureOf, hasOldKeys, isPassing, type Refused } from "./failures.ts";
import { MARK } from "../mark.ts";
import type { S3Place } from "./place.ts";
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

const QUICK: HttpLimits = { connections: 2, connect: 1000, firstByte: 2000, stall: 2000 };
const EMPTY = createHash("sha256").update("").digest("hex");

export class S3Client {
  readonly #place: S3Place;
  readonly #http: HttpClient;
  readonly #quick: HttpClient;
  readonly #credentials: Credentials;
  readonly #patience: Patience;

  constructor(place: S3Place, env: Environment, telemetry: Telemetry | undefined) {
    this.#place = place;
    this.#patience = new Patience(telemetry, async () =>
      this.#once({ method: "HEAD", name: MARK, answers: [200, 404] }),
    );
    const trusting = { ...env, SSL_CERT_FILE: env["AWS_CA_BUNDLE"] || env["SSL_CERT_FILE"] };
    this.#http = new HttpClient(trusting, { limits: REMOTE_LIMITS });
    this.#quick = new HttpClient(trusting, { limits: QUICK });
    const ask: Ask = async (url, { quick, ...question }) => {
      const answer = await (quick ? this.#quick : this.#http).ask(url, question);
      return { status: answer.status, text: await textOf(answer) };
    };
    this.#credentials = new Credentials(env, place.region, ask);
  }

  /** A refusal that is an answer has been read already. */
  async ask(question: S3Question): Promise<Answered> {
    return this.#patience.ask(async () => this.#once(question), question.body !== undefined);
  }

  close(): void {
    this.#http.close();
    this.#quick.close();
  }

  async #once(question: S3Question): Promise<Outcome> {
    const what = `${question.method} ${question.name ?? "the bucket"}`;
    return attempted(question, async () => this.#send(question), {
      unsent: (error) => unanswered(error, new URL(this.#place.url), `${this.#place.shown}: ${what}`),
      judge: ({ status, headers }, text) => this.#failed(question, { what, status, headers, text }),
    });
  }

  #failed({ method, answers }: S3Question, refused: Refused): Failed | undefined {
    const { status, headers } = refused;
    // an answer, unless it says that there is no bucket at all
    if (answers.includes(status) && codeOf(refused) !== "NoSuchBucket") return undefined;
    const failure = failureOf(refused, this.#place);
    if (hasOldKeys(refused)) this.#credentials.forget();
    const again = isPassing(refused) || hasOldKeys(refused) ? RETRIES : undefined;
    const plan = status === 409 && method === "PUT" ? CONFLICTS : again;
    return { failure, plan, after: headers["retry-after"], away: isAwayStatus(status) };
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
}
