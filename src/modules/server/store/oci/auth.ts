/**
 * How a registry is told who asks: it says itself, in its answer to somebody unknown. A token is for reading, for writing or for deleting.
 * @see https://distribution.github.io/distribution/spec/auth/token/
 */
import type { HttpAnswer, HttpClient } from "../../../../host/http/client.ts";
import { basic } from "../../../proxy/netrc.ts";
import type { Environment } from "../../../settings.ts";
import { formQuestion } from "../form.ts";
import { textOf } from "../patience.ts";
import { StoreFailure } from "../store.ts";
import { type Login, loginFor } from "./docker-config.ts";
import type { OciPlace } from "./place.ts";

type Kind = "read" | "write" | "delete";

export class RegistryAuth {
  readonly #place: OciPlace;
  readonly #env: Environment;
  readonly #http: HttpClient;
  readonly #known = new Map<Kind, Promise<string | undefined>>();

  constructor(place: OciPlace, env: Environment, http: HttpClient) {
    this.#place = place;
    this.#env = env;
    this.#http = http;
  }

  /** The header for a question; undefined while none was asked for. */
  async header(method: string): Promise<string | undefined> {
    return this.#known.get(kindOf(method));
  }

  /** After 401: finds what is wanted. False when `used` was it already. */
  async challenged(method: string, challenge: string | undefined, used: string | undefined): Promise<boolean> {
    const kind = kindOf(method);
    const known = await this.#known.get(kind)?.catch(() => undefined);
    // others have asked meanwhile
    if (known !== undefined && known !== used) return true;
    const next = this.#found(challenge ?? "");
    this.#known.set(kind, next);
    try {
      const header = await next;
      return header !== undefined && header !== used;
    } catch (error) {
      this.#known.delete(kind);
      throw error;
    }
  }

  async #found(challenge: string): Promise<string | undefined> {
    const login = await loginFor(this.#place.host, this.#place.repository, this.#env);
    if (/^basic\b/i.test(challenge)) return login && basic(login.user, login.password);
    const values = new Map(
      [...challenge.matchAll(/(\w+)="([^"]*)"/g)].map(([, name = "", value = ""]) => [name, value]),
    );
    const realm = values.get("realm");
    if (!/^bearer\b/i.test(challenge) || realm === undefined || !URL.canParse(realm)) return undefined;
    return `Bearer ${await this.#token(new URL(realm), values, login)}`;
  }

  async #token(realm: URL, values: ReadonlyMap<string, string>, login: Login | undefined): Promise<string> {
    const asked = Object.fromEntries(
      ["service", "scope"].flatMap((name) => (values.has(name) ? [[name, values.get(name) ?? ""]] : [])),
    );
    let answer: HttpAnswer;
    if (login?.identity === undefined) {
      for (const [name, value] of Object.entries(asked)) realm.searchParams.set(name, value);
      const secrets = (url: URL): Record<string, string> | undefined =>
        login && url.host === realm.host ? { authorization: basic(login.user, login.password) } : undefined;
      answer = await this.#http.get(realm, { secrets });
    } else {
      const form = { ...asked, grant_type: "refresh_token", client_id: "slipway", refresh_token: login.identity };
      answer = await this.#http.ask(realm, formQuestion(form));
    }
    const text = await textOf(answer);
    const token = answer.status === 200 ? tokenIn(text) : undefined;
    if (token !== undefined) return token;
    const passing = answer.status >= 500 || answer.status === 429;
    throw new StoreFailure(
      "NoToken",
      `${this.#place.shown}: ${realm.host} gives no token for it: ${answer.status}; \`docker login ${this.#place.host}\` with a user that may write there`,
      passing,
    );
  }
}

function tokenIn(text: string): string | undefined {
  try {
    const said = JSON.parse(text) as { readonly token?: unknown; readonly access_token?: unknown };
    const token = said.token ?? said.access_token;
    return typeof token === "string" ? token : undefined;
  } catch {
    return undefined;
  }
}

function kindOf(method: string): Kind {
  if (method === "DELETE") return "delete";
  return method === "GET" || method === "HEAD" ? "read" : "write";
}
