/** Questions to a registry, and what its answers mean. @see https://github.com/opencontainers/distribution-spec/blob/main/spec.md */
import { type HttpAnswer, type HttpBody, HttpClient } from "../../../../host/http/client.ts";
import { isPassingStatus } from "../../../proxy/retry.ts";
import type { Environment } from "../../../settings.ts";
import type { Telemetry } from "../../telemetry/telemetry.ts";
import {
  type Answered,
  attempted,
  type Failed,
  isAwayStatus,
  type Outcome,
  Patience,
  REMOTE_LIMITS,
  RETRIES,
  unanswered,
} from "../patience.ts";
import { StoreFailure } from "../store.ts";
import { RegistryAuth } from "./auth.ts";
import type { OciPlace } from "./place.ts";

export interface OciQuestion {
  readonly method: "GET" | "HEAD" | "PUT" | "POST" | "DELETE";
  /** Below the repository, or a URL that the registry gave. */
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: HttpBody;
  /** Statuses that are answers; whatever else comes is a StoreFailure. */
  readonly answers: readonly number[];
}

export class OciClient {
  readonly #place: OciPlace;
  readonly #http: HttpClient;
  readonly #auth: RegistryAuth;
  readonly #patience: Patience;

  constructor(place: OciPlace, env: Environment, telemetry: Telemetry | undefined) {
    this.#place = place;
    this.#http = new HttpClient(env, { limits: REMOTE_LIMITS });
    this.#auth = new RegistryAuth(place, env, this.#http);
    const probe = { method: "GET", path: "tags/list?n=1", answers: [200, 404] } as const;
    this.#patience = new Patience(telemetry, async () => this.#once(probe));
  }

  async ask(question: OciQuestion): Promise<Answered> {
    return this.#patience.ask(async () => this.#once(question), false);
  }

  /** A blob is uploaded from the beginning with each attempt: it has its name by its content, so that twice is once. */
  async upload(digest: string, body: HttpBody): Promise<void> {
    const once = async (): Promise<Outcome> => {
      const begun = await this.#once({ method: "POST", path: "blobs/uploads/", answers: [202] });
      if (!("answer" in begun)) return begun;
      begun.answer.discard();
      const url = this.#located(begun.answer.headers.location ?? "");
      url.searchParams.set("digest", digest);
      const headers = { "content-type": "application/octet-stream" };
      return this.#once({ method: "PUT", path: url.href, headers, body, answers: [201] });
    };
    const { answer } = await this.#patience.ask(once, true);
    answer.discard();
  }

  /** Where an answer says that something is. A registry behind a server for TLS may not know that it is. */
  #located(location: string): URL {
    const base = new URL(this.#place.url);
    const url = new URL(location, base);
    if (url.hostname === base.hostname && base.protocol === "https:") url.protocol = base.protocol;
    return url;
  }

  close(): void {
    this.#http.close();
  }

  async #once(question: OciQuestion): Promise<Outcome> {
    const url = new URL(question.path, this.#place.url);
    const what = `${this.#place.shown}: ${question.method} ${url.pathname}`;
    return attempted(question, async () => this.#authorized(url, question), {
      unsent: (error) => (error instanceof StoreFailure ? failed(error) : unanswered(error, url, what)),
      judge: ({ status, headers }, text) =>
        question.answers.includes(status)
          ? undefined
          : failed(this.#failureOf(what, status, text), headers["retry-after"], isAwayStatus(status)),
    });
  }

  /** As often as the registry wants to know more of who asks. */
  async #authorized(url: URL, question: OciQuestion): Promise<HttpAnswer> {
    for (let attempt = 0; ; attempt++) {
      const header = url.host === this.#place.host ? await this.#auth.header(question.method) : undefined;
      const answer = await this.#send(url, question, header);
      if (answer.status !== 401 || attempt === 2) return answer;
      answer.discard();
      const challenge = answer.headers["www-authenticate"];
      if (!(await this.#auth.challenged(question.method, challenge, header))) return answer;
    }
  }

  async #send(url: URL, { method, headers = {}, body }: OciQuestion, header: string | undefined): Promise<HttpAnswer> {
    // contents may be elsewhere, where nobody has to know who asks
    const secrets = (at: URL): Record<string, string> | undefined =>
      header !== undefined && at.host === url.host ? { authorization: header } : undefined;
    const question = { method, headers, secrets, ...(body && { body }) };
    return method === "GET" || method === "HEAD" ? this.#http.get(url, question) : this.#http.ask(url, question);
  }

  #failureOf(what: string, status: number, text: string): StoreFailure {
    const [, code = `${status}`] = /"code"\s*:\s*"(\w+)"/.exec(text) ?? [];
    const [, said = ""] = /"message"\s*:\s*"([^"]*)"/.exec(text) ?? [];
    const way = this.#wayOut(status, code);
    const message = `${what}: ${status} ${code}${said === "" ? "" : ` (${said})`}${way === "" ? "" : `; ${way}`}`;
    // a registry that keeps files reads a tag's or an upload's while another request writes it
    return new StoreFailure(code, message, isPassingStatus(status) || code === "DIGEST_INVALID");
  }

  #wayOut(status: number, code: string): string {
    const { host, repository } = this.#place;
    if (status === 401 || status === 403) {
      return `\`docker login ${host}\` with a user that may read and write \`${repository}\` (DOCKER_CONFIG says where that is kept)`;
    }
    if (status === 405 || code === "UNSUPPORTED")
      return "this registry doesn't allow it; the one of the distribution project deletes with REGISTRY_STORAGE_DELETE_ENABLED=true";
    if (status === 404 || code === "NAME_UNKNOWN") return "is this a registry, and may the repository be made there?";
    return "";
  }
}

function failed(failure: StoreFailure, after?: string, away = failure.passing): Failed {
  return { failure, plan: failure.passing ? RETRIES : undefined, after, away };
}
